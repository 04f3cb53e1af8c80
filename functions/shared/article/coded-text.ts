/**
 * A segment's text with its inline markup as numbered codes: `See <1>the report</1> of <2/>`. `&`, `<` and
 * `>` of the text itself are written `&amp;`, `&lt;` and `&gt;`. A code is numbered by where it opens in the
 * source, from 1, and keeps its number in the translation, wherever it moves to.
 */
export interface CodedText {
  text: Coded;
  codes: InlineCode[];
}

declare const coded: unique symbol;

/**
 * Coded text as a type of its own, so that plain words are not taken for it: `a < b` would lose its sign. It comes
 * from {@link writeTokens} and {@link escapeText}; what was stored or written by hand is read by {@link asCoded}.
 */
export type Coded = string & { readonly [coded]: true };

/** What a code's number stands for. */
export interface InlineCode {
  id: number;
  /** `pair` holds text to translate; `standalone` holds none: a line break, an image, a protected word. */
  kind: 'pair' | 'standalone';
  /** The HTML element: `a`, `strong`, `br`, `code`. */
  element: string;
  /** The words of a protected element (`code`, `translate="no"`): sent as context, never translated. */
  protectedText?: string;
}

export type Token = { type: 'text'; value: string } | { type: 'open' | 'close' | 'standalone'; id: number };

const TOKEN = /<(\/?)(\d+)(\/?)>|([^<]+|<)/g;

/** Takes coded text apart; what looks like no code is text, so nothing is ever lost. */
export function tokenize(text: Coded): Token[] {
  const tokens: Token[] = [];
  for (const [whole, closing, digits, standalone] of text.matchAll(TOKEN)) {
    if (digits === undefined || (closing && standalone)) {
      tokens.push({ type: 'text', value: unescapeText(whole) });
    } else {
      const type = closing ? 'close' : standalone ? 'standalone' : 'open';
      tokens.push({ type, id: Number(digits) });
    }
  }
  return tokens;
}

/** The inverse of {@link tokenize}. */
export function writeTokens(tokens: Iterable<Token>): Coded {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'text') text += escapeText(token.value);
    else if (token.type === 'open') text += `<${token.id}>`;
    else text += token.type === 'close' ? `</${token.id}>` : `<${token.id}/>`;
  }
  return asCoded(text);
}

/** Text that is known to be coded already: what looks like no code in it is words. */
export function asCoded(text: string): Coded {
  return text as Coded;
}

const MARKUP = /[<&]/;

/** The words alone, without codes or escapes. */
export function plainText(coded: Coded): string {
  if (!MARKUP.test(coded)) return coded;
  return tokenize(coded)
    .map((token) => (token.type === 'text' ? token.value : ''))
    .join('');
}

/** Unicode code points of the words, white space too; markup is not counted, though a machine translator may bill it. */
export function countCharacters(coded: Coded): number {
  return [...plainText(coded)].length;
}

/** Plain words as coded text. */
export function escapeText(text: string): Coded {
  return asCoded(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}

export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
