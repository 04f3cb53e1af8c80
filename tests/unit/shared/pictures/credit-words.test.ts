import { expect, test } from 'vitest';
import { hasCreditWords } from '../../../../functions/shared/pictures/credit-words.ts';

test.each([
  'Salma Bennis',
  'Salma Bennis / AFP',
  '© Reuters',
  'Jean de La Fontaine et Omar el Alaoui',
  "Ahmed Ben Ali / Radio Côte d'Ivoire",
  'iStock/Getty Images',
  'salma_b@example.org',
  'سلمى بنيس / رويترز',
  'محمد العلوي وسعيد بن عمر / وكالة المغرب العربي للأنباء',
  '2024 AP',
])('%j is only names', (credit) => {
  expect(hasCreditWords(credit)).toBe(false);
});

test.each([
  'Photo: Salma Bennis',
  'Salma Bennis, courtesy of the port authority',
  'Taken by a reader',
  'Crédit : Salma Bennis',
  'Salma Bennis, avec son aimable autorisation',
  'تصوير: سلمى بنيس',
  'الصورة من أرشيف الميناء',
])('%j says something', (credit) => {
  expect(hasCreditWords(credit)).toBe(true);
});

test('a credit of a hundred thousand signs is looked at in no time', () => {
  expect(hasCreditWords('A'.repeat(100_000))).toBe(false);
  expect(hasCreditWords(`${"d'".repeat(50_000)}`)).toBeTypeOf('boolean');
  expect(hasCreditWords('A. '.repeat(30_000))).toBe(false);
});
