import {
  type Coded,
  escapeText,
  type InlineCode,
  type Token,
  tokenize,
  writeTokens,
} from '../functions/shared/article/coded-text.ts';

/** A line of `dragoman check`, as coded text. */
export interface LinePair {
  source: Coded;
  target: Coded;
  codes: InlineCode[];
  /** A second engine's translation of the source. */
  witness?: Coded;
}

/** A megabyte of text in one segment is a mistake. */
const LINE_LIMIT = 1_000_000;

/**
 * Takes `source<TAB>target` apart, or `source<TAB>target<TAB>witness`. Inline HTML and numbered codes in it count as
 * markup, the same tag on both sides as the same code; everything else is text. `undefined` for a blank line.
 * @throws where it is no such pair.
 */
export function readLine(line: string): LinePair | undefined {
  if (line.trim() === '') return undefined;
  if (line.length > LINE_LIMIT) throw new Error(`has ${line.length} characters, more than ${LINE_LIMIT}`);
  const [source, target, witness, ...more] = line.split('\t');
  if (source === undefined || target === undefined) throw new Error('has no TAB between source and target');
  if (more.length > 0) throw new Error(`has ${more.length + 2} TABs, not one or two`);
  const pair = readPair(source, target);
  return witness === undefined ? pair : { ...pair, witness: readPair(source, witness).target };
}

export function readPair(source: string, target: string): LinePair {
  if (!TAG.test(source) && !TAG.test(target)) {
    return { source: escapeText(source), target: escapeText(target), codes: [] };
  }
  const codes: InlineCode[] = [];
  const unused = new Map<string, number[]>();
  const sourceTokens = readTokens(source, ({ key, name, isVoid }) => {
    const id = codes.length + 1;
    codes.push({ id, kind: isVoid ? 'standalone' : 'pair', element: /^\d/.test(name) ? 'span' : name });
    unused.set(key, [...(unused.get(key) ?? []), id]);
    return id;
  });
  let strangers = codes.length;
  const targetTokens = readTokens(target, ({ key }) => {
    const known = unused.get(key)?.shift();
    if (known !== undefined) return known;
    strangers += 1;
    return strangers;
  });
  return { source: writeTokens(sourceTokens), target: writeTokens(targetTokens), codes };
}

const NAMES = `a abbr b bdi bdo br cite code del dfn em g i img ins kbd mark ph pc q s samp small span strong sub sup
  time u var wbr x`;
const TAG = new RegExp(`<(/?)(${NAMES.split(/\s+/).join('|')}|\\d{1,6})(\\s[^<>]*|)(/?)>`, 'iu');
const ALL_TAGS = new RegExp(TAG, 'giu');
const VOID = new Set(['br', 'img', 'ph', 'wbr', 'x']);

interface OpenTag {
  /** Its name and its attributes. */
  key: string;
  name: string;
  isVoid: boolean;
}

function readTokens(text: string, idOf: (tag: OpenTag) => number): Token[] {
  const tokens: Token[] = [];
  const open: { name: string; id: number }[] = [];
  let end = 0;
  for (const match of text.matchAll(ALL_TAGS)) {
    const [whole, slash, rawName = '', rest = '', selfClosing] = match;
    const name = rawName.toLowerCase();
    const attributes = rest.replace(/\/$/u, '').trim();
    if (match.index > end) tokens.push({ type: 'text', value: text.slice(end, match.index) });
    end = match.index + whole.length;
    if (slash) {
      const place = open.findLastIndex((tag) => tag.name === name);
      const [closed] =
        place < 0 ? [{ id: idOf({ key: `/${name}`, name, isVoid: false }) }] : open.splice(place, 1);
      tokens.push({ type: 'close', id: closed?.id ?? 0 });
      continue;
    }
    const isVoid = VOID.has(name) || selfClosing === '/' || rest.endsWith('/');
    const id = idOf({ key: `${name} ${attributes}`, name, isVoid });
    tokens.push({ type: isVoid ? 'standalone' : 'open', id });
    if (!isVoid) open.push({ name, id });
  }
  if (end < text.length) tokens.push({ type: 'text', value: text.slice(end) });
  return tokens;
}

/** What the codes of coded text are, where nobody says which elements they stand for. */
export function codesOf(coded: Coded): InlineCode[] {
  return tokenize(coded).flatMap((token): InlineCode[] => {
    if (token.type !== 'open' && token.type !== 'standalone') return [];
    return [{ id: token.id, kind: token.type === 'open' ? 'pair' : 'standalone', element: 'span' }];
  });
}
