import type { Token } from '../../article/coded-text.ts';
import type { Language } from '../../article/language.ts';

export type Granularity = 'sentence' | 'word' | 'code point';

/** Cuts tokens at the borders of sentences or words, but never between the two codes of a pair. */
export function cutAt(granularity: Granularity, tokens: readonly Token[], language: Language): Token[][] {
  const borders = findBorders(granularity, tokens.map(wordsOf).join(''), language);
  const units: Token[][] = [[]];
  let offset = 0;
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0 && borders.has(offset)) units.push([]);
    const parts = token.type === 'text' && depth === 0 ? cutText(token.value, offset, borders) : [token];
    for (const [place, part] of parts.entries()) {
      if (place > 0) units.push([]);
      units.at(-1)?.push(part);
    }
    if (token.type === 'open') depth += 1;
    if (token.type === 'close') depth -= 1;
    offset += wordsOf(token).length;
  }
  return units.filter(({ length }) => length > 0);
}

/** U+FFFC, the object replacement character, is a word's length of nothing. */
function wordsOf(token: Token): string {
  if (token.type === 'text') return token.value;
  return token.type === 'standalone' ? '\uFFFC' : '';
}

/** Intl.Segmenter takes time that grows with the square of the text: it never sees more than this, in UTF-16 units. */
const WINDOW = 5_000;

/** Where units begin, and the end of the last. */
function findBorders(granularity: Granularity, words: string, language: Language): Set<number> {
  const borders = new Set([0, words.length]);
  if (granularity === 'code point') {
    let offset = 0;
    for (const character of words) {
      borders.add(offset);
      offset += character.length;
    }
    return borders;
  }
  const segmenter = new Intl.Segmenter(language, { granularity });
  let start = 0;
  while (start < words.length) {
    const end = Math.min(start + WINDOW, words.length);
    const [, ...places] = [...segmenter.segment(words.slice(start, end))].map(({ index }) => start + index);
    for (const place of places) borders.add(place);
    // The last unit may go on behind the window, so the next one begins with it.
    start = end === words.length ? end : (places.at(-1) ?? end);
  }
  return borders;
}

function cutText(text: string, offset: number, borders: ReadonlySet<number>): Token[] {
  const parts: Token[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && !borders.has(offset + end)) continue;
    parts.push({ type: 'text', value: text.slice(start, end) });
    start = end;
  }
  return parts;
}
