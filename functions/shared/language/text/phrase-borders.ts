import { type Ending, foldSigns } from './phrase-patterns.ts';
import type { Span } from './span.ts';
import type { Word } from './split-words.ts';

/** A text with the words that a phrase may have been found in. */
export interface SplitText {
  text: string;
  words: readonly Word[];
}

/**
 * Where a phrase stands whose words are found; `undefined` if its signs are missing, or where it would begin
 * or end inside a word or a number.
 */
export function phraseSpan(
  { text, words }: SplitText,
  first: number,
  last: number,
  { head, tail, outside }: Ending,
): Span | undefined {
  const [begin, finish] = [words[first + outside], words[last]];
  if (begin === undefined || finish === undefined) return undefined;
  const span = { start: begin.start - head.length, end: finish.end + tail.length };
  if (span.start < 0 || foldSigns(text.slice(span.start, begin.start)) !== head) return undefined;
  if (foldSigns(text.slice(finish.end, span.end)) !== tail) return undefined;
  const [before, after] = [words[first - 1], words[last + 1]];
  if (before !== undefined && outside === 0 && isJoined(text, before, begin, span.start - before.end)) {
    return undefined;
  }
  return after !== undefined && isJoined(text, finish, after, after.start - span.end) ? undefined : span;
}

/** What groups the digits of a number. A plain space may as well stand between two numbers. */
const GROUPS = /^[.,'’٫٬\u00a0\u202f\u2009]$/u;

/** @param distance Characters between the two words that are not signs of the phrase. */
function isJoined(text: string, before: Word, after: Word, distance: number): boolean {
  if (before.kind === 'digits' && after.kind === 'digits') {
    return GROUPS.test(text.slice(before.end, after.start));
  }
  if (distance > 0 || before.kind === 'unspaced' || after.kind === 'unspaced') return false;
  // What Arabic glues to a word of other letters or to a number is no part of it: الـDGSN.
  return before.kind !== 'arabic' || after.kind === 'arabic';
}
