import type { Token } from '../../shared/article/coded-text.ts';
import type { Language } from '../../shared/article/language.ts';
import { findBorders } from '../segments/find-borders.ts';
import { splitSentences } from '../segments/sentences.ts';

export type Granularity = 'sentence' | 'word' | 'code point';

/** Cuts tokens at the borders of sentences or words, but never between the two codes of a pair. */
export function cutAt(granularity: Granularity, tokens: readonly Token[], language: Language): Token[][] {
  const borders = bordersOf(granularity, tokens.map(wordsOf).join(''), language);
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

/** Where units begin, and the end of the last. */
function bordersOf(granularity: Granularity, words: string, language: Language): Set<number> {
  if (granularity === 'word') return new Set([0, ...findBorders(words, 'word', language), words.length]);
  const units = granularity === 'sentence' ? splitSentences(words, language) : words;
  const borders = new Set([0]);
  let offset = 0;
  for (const unit of units) {
    offset += unit.length;
    borders.add(offset);
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
