import type { Token } from '../../../article/coded-text.ts';
import { type Language, parseLanguage } from '../../../article/language.ts';
import { attribute, childrenOf, type XmlNode } from '../xml/node.ts';
import { type Described, readProperties } from './details.ts';
import { readSegment } from './segment.ts';

/** What a unit says in one language. */
export interface Variant {
  language: Language;
  /** As the file has it: `fr-CA`, `EN-US`. */
  tag: string;
  tokens: Token[];
  /** The markup inside of its codes without a number, by the number they were given. */
  markup: ReadonlyMap<number, string>;
  tuv: Described;
}

/** Code points of one variant: a segment of an article is never as long. */
const LIMIT_CHARACTERS = 100_000;

/** @throws where it cannot be read, with the reason. */
export function readVariant(tuv: XmlNode): Variant {
  const tag = attribute(tuv, 'xml:lang') ?? attribute(tuv, 'lang') ?? '';
  const language = parseLanguage(tag);
  if (language === undefined) throw new Error(`has a <tuv> in the unknown language ${JSON.stringify(tag)}`);
  const [seg] = childrenOf(tuv, 'seg');
  if (seg === undefined) throw new Error(`has a <tuv> without a <seg>, in ${tag}`);
  const { tokens, markup } = readSegment(seg);
  const length = tokens.reduce((sum, token) => sum + (token.type === 'text' ? token.value.length : 1), 0);
  if (length > LIMIT_CHARACTERS) throw new Error(`is longer than ${LIMIT_CHARACTERS} characters`);
  return { language, tag, tokens, markup, tuv: readProperties(tuv) };
}

/**
 * The variant that speaks for a language: the one whose region is asked for or whose tag names none, then the region
 * in which most of its readers are, then the first.
 * @param wanted As a file's `srclang` has it.
 */
export function speakerOf(variants: readonly Variant[], wanted?: string): Variant | undefined {
  const rank = ({ tag, language }: Variant) => {
    if (sameTag(tag, wanted) || sameTag(tag, language)) return 0;
    const { region } = new Intl.Locale(language).maximize();
    return region !== undefined && sameTag(tag, `${language}-${region}`) ? 1 : 2;
  };
  return variants.toSorted((a, b) => rank(a) - rank(b))[0];
}

function sameTag(one: string, other: string | undefined): boolean {
  return one.replaceAll('_', '-').toLowerCase() === other?.replaceAll('_', '-').toLowerCase();
}
