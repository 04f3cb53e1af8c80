import { expect, test } from 'vitest';
import { asCoded } from '../../../../functions/shared/article/coded-text.ts';
import { fixTypography } from '../../../../functions/translate/typography/fix-typography.ts';

const mend = (source: string, target: string, language: string) =>
  fixTypography(asCoded(target), language, {}, asCoded(source));

test.each([
  [
    'See the <1>report</1> of the city',
    'Voir le<1>rapport</1>du conseil',
    'Voir le <1>rapport</1> du conseil',
  ],
  [
    'See <1>the <2>report</2></1> of the city',
    'Voir<1>le<2>rapport</2></1>du',
    'Voir <1>le <2>rapport</2></1> du',
  ],
  [
    '<1>The report</1> <2>says</2> so',
    'Le<1>rapport</1><2>le dit</2>bien',
    'Le <1>rapport</1> <2>le dit</2> bien',
  ],
  ['Run <1/> at <2>3</2> now', 'Lancez<1/>à<2>3</2>h', 'Lancez <1/> à <2>3</2> h'],
  ['See (<1>the report</1>).', 'Voir le<1>rapport</1>.', 'Voir le <1>rapport</1>.'],
  [
    'The <1>port,</1> then “<2>more</2>” of',
    'Le<1>port,</1>puis<2>« plus »</2>de',
    'Le <1>port,</1> puis <2>«\u00a0plus\u00a0»</2> de',
  ],
])('%s: %s', (source, target, mended) => {
  expect(mend(source, target, 'fr')).toBe(mended);
  expect(mend(source, mended, 'fr')).toBe(mended);
});

test.each([
  ['See the <1>report</1> today', 'انظر إلى<1>التقرير</1>اليوم', 'انظر إلى <1>التقرير</1> اليوم'],
  [
    'Rabat and <1>Salé</1> of the <2>DGSN</2>',
    'الرباط و<1>سلا</1> والـ<2>DGSN</2>',
    'الرباط و<1>سلا</1> والـ<2>DGSN</2>',
  ],
  ['his <1>book</1> here', '<1>كتاب</1>ه هنا', '<1>كتاب</1>ه هنا'],
])('in Arabic a clitic stays at its word: %s: %s', (source, target, mended) => {
  expect(mend(source, target, 'ar')).toBe(mended);
});

test.each([
  ['an elision', 'the <1>Assembly</1> says', 'l’<1>Assemblée</1> dit', 'fr'],
  ['an ending', 'the <1>city</1> halls', 'les <1>mairie</1>s', 'fr'],
  ['a prefix', 'la <1>réouverture</1> du port', 'the re<1>opening</1>', 'en'],
  ['what the source writes in one', 'H<1>2</1>O and <2>re</2>open', 'H<1>2</1>O et <2>ré</2>ouvrir', 'fr'],
  ['a compound of a language that has them', 'the <1>harbour</1> city', 'die <1>Hafen</1>stadt', 'de'],
  ['what the source joins', '<1>F</1>-16 and <2>his</2>/her', '<1>F</1>16 et <2>son</2>sa', 'fr'],
  ['a hyphen', 'the <1>north</1> east', 'le <1>nord</1>-est', 'fr'],
  ['punctuation', 'the <1>report</1> is out', 'le (<1>rapport</1>), publié', 'fr'],
  ['a code that the source has not', 'the report', 'le<7>rapport</7>du', 'fr'],
  ['a line break', 'one<1/>two', 'un<1/>deux', 'fr'],
])('%s stays', (_, source, target, language) => {
  expect(mend(source, target, language)).toBe(target);
});

test('marks of direction are out where every letter runs from the left', () => {
  const marked = 'a\u200eb\u200f&rlm;&#x61c;c https://example.org/\u200f';
  expect(mend('x', marked, 'fr')).toBe('abc https://example.org/');
  expect(mend('x', 'قال\u200f', 'ar')).toBe('قال\u200f');
});

test('work on a hundred thousand codes stays in proportion', () => {
  for (const piece of ['<1>', '<1>a</1>', '<1/>', 'a<1/>', '</1>']) {
    const text = piece.repeat(1e5 / piece.length);
    expect(mend(text, text, 'fr').length).toBeGreaterThan(0);
  }
});
