import { expect, test } from 'vitest';
import { checkSegment } from '../../../../functions/translate/checks/all-checks.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

/** What takes the square of it takes minutes, and no test may. */
const LENGTH = 100_000;

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
])('100 kB of %s are checked, on either side', (_, text) => {
  checkSegment(checkedSegment('en-ar', text, text));
  expect(checkSegment(checkedSegment('fr-en', text, 'A short one.'))).not.toEqual([]);
  expect(checkSegment(checkedSegment('en-fr', 'A short one.', text))).not.toEqual([]);
});
