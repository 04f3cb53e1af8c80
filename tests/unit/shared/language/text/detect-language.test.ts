import { expect, test } from 'vitest';
import { detectLanguage } from '../../../../../functions/shared/language/text/detect-language.ts';

test.each([
  ['en', 'The fishermen came back to the harbour before the storm reached the coast.'],
  ['fr', 'Les pêcheurs sont rentrés au port avant que la tempête n’atteigne la côte.'],
  ['ar', 'عاد الصيادون إلى الميناء قبل أن تصل العاصفة إلى الساحل.'],
  ['es', 'Los pescadores volvieron al puerto antes de que la tormenta llegara a la costa.'],
  ['fa', 'ماهیگیران پیش از رسیدن توفان به ساحل به بندر بازگشتند و خانواده‌ها را دیدند.'],
  ['de', 'Die Fischer kehrten in den Hafen zurück, bevor der Sturm die Küste erreichte.'],
])('%s is told from all others', (language, text) => {
  expect(detectLanguage(text)).toEqual({ language, reliable: true });
});

test.each(['', '2019', 'https://example.org/a-page-of-words'])('%j is in no language', (text) => {
  expect(detectLanguage(text)).toEqual({ language: undefined, reliable: false });
});

test.each(['Casablanca', 'Amina Bennani', 'Ait Melloul'])('%s alone says nothing reliable', (name) => {
  expect(detectLanguage(name).reliable).toBe(false);
});

test('a long text is in the language of most of it, whatever it begins with', () => {
  const french = 'Les pêcheurs sont rentrés au port avant que la tempête n’atteigne la côte. '.repeat(6);
  const english = 'The fishermen came back to the harbour before the storm reached the coast. '.repeat(20);
  expect(detectLanguage(french + english)).toEqual({ language: 'en', reliable: true });
});

test('a text half in one language and half in another is reliably in neither', () => {
  const french = 'Les pêcheurs sont rentrés au port avant que la tempête n’atteigne la côte. '.repeat(5);
  const english = 'The fishermen came back to the harbour before the storm reached the coast. '.repeat(5);
  expect(detectLanguage(french + english).reliable).toBe(false);
});
