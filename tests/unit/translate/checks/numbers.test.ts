import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbers, numbersWithUnits } from '../../../../functions/translate/checks/numbers.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

const errors = (pair: string, source: string, target: string) =>
  numbers.findProblems(checkedSegment(pair, source, target));
const warnings = (pair: string, source: string, target: string) =>
  numbersWithUnits.findProblems(checkedSegment(pair, source, target));

test.each([
  ['en-fr', 'It cost 1,250 euros.', 'Cela a coûté 1 250 euros.'],
  ['en-ar', 'It cost 1,250.50 dirhams.', 'كلّف 1.250,50 درهما.'],
  ['en-ar', 'In 2019, 45 boats left.', 'في عام ٢٠١٩ غادر ٤٥ قاربا.'],
  ['en-fr', 'At 9:30 the sale opened.', 'La vente a ouvert à 9 h 30.'],
  ['en-fr', 'At 3 p.m. it closed.', 'Elle a fermé à 15 heures.'],
  ['en-fr', 'They landed at 0230 UTC.', 'Ils ont atterri à 2 h 30 UTC.'],
  ['en-fr', 'It made $2.5 million.', 'Cela a rapporté 2,5 millions de dollars.'],
  ['en-fr', 'A $300+ billion loss.', 'Une perte de plus de 300 milliards de dollars.'],
  ['en-fr', 'The 93rd match.', 'Le 93e match.'],
  ['en-ar', 'The 93rd match.', 'المباراة الـ93.'],
  ['en-ar', 'The 15th century mosque.', 'مسجد من القرن الخامس عشر.'],
  ['fr-ar', 'Une mosquée du XVe siècle.', 'مسجد من القرن الخامس عشر.'],
  ['en-fr', 'In the 1960s he moved.', 'Il a déménagé dans les années 60.'],
  ['ar-en', 'في سبعينيات القرن العشرين بنوه.', 'They built it in the 1970s.'],
  ['ar-fr', 'في ثلاثينيات القرن التاسع عشر بنوه.', 'Ils l’ont construit dans les années 1830.'],
  ['en-ar', 'Two dozen boats, 24 in all.', 'دزينتان من القوارب، 24 في المجموع.'],
  ['en-ar', 'The 2 ships waited 1.5 hours.', 'انتظرت السفينتان ساعة ونصف.'],
  ['en-fr', 'The storm lasted 2.5 hours.', 'La tempête a duré deux heures et demie.'],
  ['en-ar', 'On 7 October 2007 it rained.', 'أمطرت في السابع من أكتوبر 2007.'],
  ['en-ar', 'It covers 3136 mm2.', 'مساحته 3136 مم2.'],
  ['en-fr', 'The rate was .08 per cent.', 'Le taux était de 0,08 pour cent.'],
  ['en-fr', 'It won 5-3 in 2007-08.', 'Il a gagné 5-3 en 2007-2008.'],
  ['en-ar', 'See https://example.org/a1b2 now', 'انظر الآن'],
])('%s: %s = %s', (pair, source, target) => {
  expect(errors(pair, source, target)).toEqual([]);
});

test.each([
  ['en-fr', 'It has 12 boats.', 'Il a 21 bateaux.'],
  ['en-ar', 'It has 12 boats.', 'لديه قوارب.'],
  ['ar-en', 'وصل أربعة عشر قاربا.', 'The boats arrived.'],
  ['fr-en', 'Une mosquée du XVe siècle.', 'A mosque of the century.'],
  ['ar-en', 'مسجد من القرن التاسع.', 'A mosque of the 8th century.'],
  ['en-fr', 'In the 1970s he moved.', 'Il a déménagé dans les années 1770.'],
  ['en-fr', 'About 24,000 people came.', 'Environ 24 personnes sont venues.'],
  ['en-fr', 'The road is 12 km long.', 'La route fait 21 km de long.'],
  ['en-fr', 'The road is 12 miles long.', 'La route fait 91 km de long.'],
  ['en-fr', 'The road is 12 km long.', 'La route fait des km de long.'],
  ['fr-en', 'Une peine de dix ans.', 'A sentence of 01 years.'],
])('%s: %s is not %s', (pair, source, target) => {
  expect(errors(pair, source, target)).not.toEqual([]);
});

test.each([
  ['en-fr', 'The road is 12 miles long.', 'La route fait 19 km de long.'],
  ['en-fr', 'It covers 783,562 square kilometres (302,535 sq mi).', 'Elle couvre 783 562 kilomètres carrés.'],
  ['en-fr', 'It was 90(F) degrees.', 'Il faisait 32 °C.'],
  ['en-ar', 'The KV62 tomb: KV62 is small.', 'مقبرة KV62 صغيرة.'],
  ['fr-en', 'Le chapitre XIV est long.', 'The chapter is long.'],
])('%s: %s may be %s, with a warning', (pair, source, target) => {
  expect(errors(pair, source, target)).toEqual([]);
  expect(warnings(pair, source, target)).not.toEqual([]);
});

test('a number is marked where it stands, marks of direction and all', () => {
  const target = 'لديه \u200f٢\u200e١ قاربا';
  const [problem] = errors('en-ar', 'It has boats', target);
  expect(problem?.marks?.map(({ start, end }) => target.slice(start, end))).toEqual(['٢\u200e١']);
});

test('a message names the number in the three languages', () => {
  const [problem] = errors('en-fr', 'It has 12 boats.', 'Il a des bateaux.');
  expect(problem).toEqual({
    message: {
      en: 'the number 12 is missing (“It has 12 boats.”)',
      fr: 'le nombre 12 manque («\u00a0It has 12 boats.\u00a0»)',
      ar: 'العدد 12 مفقود («It has 12 boats.»)',
    },
    marks: [{ side: 'source', start: 7, end: 9 }],
  });
});

test('any whole number is itself in the three languages, and no other', () => {
  const number = fc.integer({ min: 2, max: 999_999 });
  fc.assert(
    fc.property(number, number, (one, other) => {
      const [english, arabic] = [one.toLocaleString('en'), other.toLocaleString('ar-EG')];
      const problems = errors('en-ar', `There were ${english} of them`, `كان هناك ${arabic} منهم`);
      return (problems.length === 0) === (one === other);
    }),
  );
});
