import { gfm } from 'micromark-extension-gfm';

type Extension = ReturnType<typeof gfm>;
type Constructs = NonNullable<Extension['text']>;

const GITHUB = gfm();

/**
 * Signs without which a text has none of these. To look at each word whether an address begins there, and at each line whether a table
 * does, is more work than all the rest of reading Markdown.
 */
const SIGNS: readonly [construct: string, sign: RegExp][] = [
  ['emailAutolink', /@/],
  ['wwwAutolink', /www/i],
  ['protocolAutolink', /http/i],
  ['table', /\||:-|-:/],
];

/** What GitHub adds to Markdown, without constructs that a text has no sign of. */
export function githubConstructs(markdown: string): Extension {
  const missing = new Set(SIGNS.filter(([, sign]) => !sign.test(markdown)).map(([construct]) => construct));
  if (missing.size === 0) return GITHUB;
  return { ...GITHUB, text: without(missing, GITHUB.text), flow: without(missing, GITHUB.flow) };
}

/** By the signs that they begin with; a sign at which nothing begins must not be named, or every text is cut there. */
function without(missing: ReadonlySet<string>, constructs: Constructs = {}): Constructs {
  const left = Object.entries(constructs).flatMap(([sign, listed]) => {
    const others = [listed ?? []].flat().filter(({ name = '' }) => !missing.has(name));
    return others.length > 0 ? [[sign, others]] : [];
  });
  return Object.fromEntries(left);
}
