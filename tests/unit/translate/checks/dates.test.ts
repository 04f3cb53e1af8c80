import { expect, test } from 'vitest';
import { dates } from '../../../../functions/translate/checks/dates.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

const problems = (pair: string, source: string, target: string) =>
  dates.findProblems(checkedSegment(pair, source, target));

test.each([
  ['en-fr', 'It opens on Monday, 3 March.', 'Cela ouvre le lundi 3 mars.'],
  ['en-ar', 'It opens in May.', 'يفتح في مايو.'],
  ['en-ar', 'It opens in May.', 'يفتح في أيار/مايو.'],
  ['en-ar', 'It opened in November.', 'فتح في تشرين الثاني.'],
  ['en-ar', 'It opened in November.', 'فتح في نونبر.'],
  ['fr-ar', 'Mercredi, il a plu.', 'أمطرت يوم الأربعاء.'],
  ['en-fr', 'It may be closed on the march.', 'Il se peut que ce soit fermé en juin.'],
  ['en-fr', 'The night of Tuesday was calm.', 'La nuit de mardi à mercredi a été calme.'],
  ['en-fr', 'It may take until May, but no longer.', 'Cela peut durer jusqu’en mai, mais pas plus.'],
  ['en-fr', 'On Sept. 11 it rained.', 'Il a plu le 11 septembre.'],
  ['en-ar', 'Both met on Monday.', 'التقى الاثنان يوم الاثنين ولم يتغيب أحد.'],
  ['de-fr', 'Am Montag, den 3. Mai, öffnet er.', 'Il ouvre le lundi 3 mai.'],
  ['en-fr', 'It opens on Monday.', 'Cela ouvre demain.'],
])('%s: %s = %s', (pair, source, target) => {
  expect(problems(pair, source, target)).toEqual([]);
});

test.each([
  ['en-fr', 'It opens on Monday.', 'Cela ouvre mardi.'],
  ['en-fr', 'It opens in May.', 'Cela ouvre en juin.'],
  ['en-fr', 'On Sept. 11 it rained.', 'Il a plu le 11 octobre.'],
  ['en-ar', 'It opens on Sunday.', 'يفتح يوم السبت.'],
  ['en-ar', 'It opened in November.', 'فتح في تشرين الأول.'],
  ['fr-ar', 'Mercredi, il a plu.', 'أمطرت يوم الخميس.'],
  ['ar-en', 'فتح في غشت.', 'It opened in July.'],
  [
    'en-fr',
    'From March to May it rained, and in May it snowed.',
    'De mai à mai il a plu, et il a neigé en mai.',
  ],
  ['de-fr', 'Am Montag öffnet er.', 'Il ouvre jeudi.'],
])('%s: %s is not %s', (pair, source, target) => {
  expect(problems(pair, source, target)).toHaveLength(1);
});

test('both names are told and marked', () => {
  const source = 'It opens on Monday.';
  const target = 'Cela ouvre mardi.';
  const [problem] = problems('en-fr', source, target);
  expect(problem?.message.en).toBe('the original says “Monday”, the translation “mardi”');
  const texts = problem?.marks?.map(({ side, start, end }) => ({ source, target })[side].slice(start, end));
  expect(texts).toEqual(['Monday', 'mardi']);
});
