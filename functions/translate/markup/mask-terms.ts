import {
  type Coded,
  type CodedText,
  type InlineCode,
  plainText,
  type Token,
  tokenize,
  writeTokens,
} from '../../shared/article/coded-text.ts';
import { type FoundTerm, findTerms, type TermIndex } from '../../shared/language/terminology/find-terms.ts';

export interface MaskedSegment {
  /** Terms that stay as they are have become codes of their own, behind the segment's. */
  masked: CodedText;
  /** Puts the words of those codes back, wherever they stand. */
  unmask(coded: Coded): Coded;
}

/**
 * Makes a protected code of every term that is not to be translated: Amazon Translate honours `translate="no"`
 * everywhere, a custom terminology it does not promise to apply. A term in which markup begins or ends stays as
 * words, and so does one that is written with an ending or with something glued to it, which is to translate.
 */
export function maskTerms(segment: CodedText, terms: TermIndex): MaskedSegment {
  const found = findTerms(plainText(segment.text), terms).filter(isMaskable(segment.text));
  if (found.length === 0) return { masked: segment, unmask: (coded) => coded };
  const codes: InlineCode[] = [];
  const firstId = Math.max(0, ...segment.codes.map(({ id }) => id), ...idsIn(segment.text)) + 1;
  const text = writeMasked(segment.text, found, (words) => {
    const id = firstId + codes.length;
    codes.push({ id, kind: 'standalone', element: 'span', protectedText: words });
    return id;
  });
  return {
    masked: { text, codes: [...segment.codes, ...codes] },
    unmask: (coded) => unmaskCodes(coded, new Map(codes.map(({ id, protectedText }) => [id, protectedText]))),
  };
}

function isMaskable(coded: Coded): (found: FoundTerm) => boolean {
  const text = plainText(coded);
  return ({ term, span }) =>
    term.doNotTranslate && foldText(text.slice(span.start, span.end)) === foldText(term.source);
}

function foldText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').toLowerCase();
}

function idsIn(coded: Coded): number[] {
  return tokenize(coded).flatMap((token) => (token.type === 'text' ? [] : [token.id]));
}

function writeMasked(coded: Coded, found: readonly FoundTerm[], newId: (words: string) => number): Coded {
  const tokens: Token[] = [];
  let start = 0;
  for (const token of tokenize(coded)) {
    if (token.type === 'text') tokens.push(...maskText(token.value, start, found, newId));
    else tokens.push(token);
    start += token.type === 'text' ? token.value.length : 0;
  }
  return writeTokens(tokens);
}

/** @param start Where the text stands among all words. @param found In the order of the text. */
function maskText(
  value: string,
  start: number,
  found: readonly FoundTerm[],
  newId: (words: string) => number,
): Token[] {
  const tokens: Token[] = [];
  let done = 0;
  for (const { span } of found) {
    const [from, to] = [span.start - start, span.end - start];
    if (from < 0 || to > value.length) continue;
    tokens.push({ type: 'text', value: value.slice(done, from) });
    tokens.push({ type: 'standalone', id: newId(value.slice(from, to)) });
    done = to;
  }
  return [...tokens, { type: 'text', value: value.slice(done) }];
}

function unmaskCodes(coded: Coded, words: ReadonlyMap<number, string | undefined>): Coded {
  const tokens = tokenize(coded).map((token): Token => {
    const value = token.type === 'standalone' ? words.get(token.id) : undefined;
    return value === undefined ? token : { type: 'text', value };
  });
  return writeTokens(tokens);
}
