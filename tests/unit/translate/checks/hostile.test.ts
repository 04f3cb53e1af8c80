import { expect, test } from 'vitest';
import { checkSegment } from '../../../../functions/translate/checks/all-checks.ts';
import { LONGEST_COMPARED } from '../../../../functions/translate/checks/support/longest-compared.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

/** What takes the square of it takes minutes, and no test may. */
const LENGTH = 100_000;

const of = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

const kinds = [
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
  ['amounts', of('12 km 7 miles ')],
  ['units alone', of('mile and a half ')],
  ['feet and inches', of('5-foot-9 ')],
  ['decades', of('90s ')],
  ['decades and centuries', of('سبعينيات القرن التاسع ')],
  ['per cent signs', of('40 % to 50 ')],
  ['shares', of('one in four of five ')],
  ['rhythms', of('twice a year ')],
  ['hours less', of('الساعة الثامنة إلا ربعا ')],
  ['two and one', of('two 1 ')],
  ['around the clock', of('24/7')],
  ['hours', of('8:15 p.m. ')],
  ['number words', of('three five ')],
  ['capitals', of('Seven ')],
  ['months', of('May/June ')],
  ['weekdays', of('الأحد ')],
  ['countries', of('South Korea, US ')],
  ['directions', of('north-east ')],
  ['currencies', of('$ euro ')],
  ['stops', of('. ')],
  ['stops alone', of('...')],
  ['Chinese numbers', of('1200万')],
] as const;

test.each(kinds)('100 kB of %s are checked, on either side', (_, text) => {
  checkSegment(checkedSegment('en-ar', text, text));
  expect(checkSegment(checkedSegment('fr-en', text, 'A short one.'))).not.toEqual([]);
  expect(checkSegment(checkedSegment('en-fr', 'A short one.', text))).not.toEqual([]);
});

test.each(kinds.map(([name, text]) => [name, text.slice(0, LONGEST_COMPARED)] as const))(
  'the longest text of %s that numbers and names are compared in is compared',
  (_, text) => {
    for (const pair of ['en-ar', 'fr-en']) {
      expect(checkSegment(checkedSegment(pair, text, text)).map(({ message }) => message)).not.toContain(
        NOT_COMPARED,
      );
    }
  },
);

test('a longer text says that its numbers, dates and names were not compared', () => {
  const text = `${'Years went by. '.repeat(LONGEST_COMPARED / 15)} In May 1999.`;
  const findings = checkSegment(checkedSegment('en-fr', text, text.replace('1999', '1998')));
  expect(findings).toContainEqual(
    expect.objectContaining({ check: 'numbers', severity: 'warning', message: NOT_COMPARED }),
  );
});

const NOT_COMPARED = 'longer than 20000 characters: its numbers, dates and names were not compared';
