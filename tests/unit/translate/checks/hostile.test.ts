import { expect, test } from 'vitest';
import { checkSegment } from '../../../../functions/translate/checks/all-checks.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

const LENGTH = 100_000;
/** Generous for a busy machine; what takes the square of the length would take minutes. */
const MOST_MILLISECONDS = 4_000;

const of = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

test.each([
  ['digits', of('7')],
  ['numbers', of('12,5 ')],
  ['scale words', of('two million and ')],
  ['Arabic numbers', of('خمسة وعشرون ألف ')],
  ['one word', of('mot ')],
  ['no space', of('x')],
  ['brackets', of('(')],
  ['nested brackets', '('.repeat(LENGTH / 2) + ')'.repeat(LENGTH / 2)],
  ['quotation marks', of('"a b c d ')],
  ['at signs', of('a@')],
  ['dots', of('a.')],
  ['slashes', of('http://')],
  ['escaped tags', of('&lt;a ')],
  ['codes', of('<1>')],
  ['tashkeel', of('بَ')],
  ['marks of direction', of('\u200f1')],
  ['Chinese', of('港口')],
  ['white space', of(' \u00a0')],
  ['Roman numerals', of('XVI ')],
])('100 kB of %s are checked in time, on either side', (_, text) => {
  const start = performance.now();
  checkSegment(checkedSegment('en-ar', text, text));
  checkSegment(checkedSegment('fr-en', text, 'A short one.'));
  checkSegment(checkedSegment('en-fr', 'A short one.', text));
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
});
