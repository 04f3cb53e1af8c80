import { expect, test } from 'vitest';
import { hasFunctionWords } from '../../../../../functions/shared/language/text/function-words.ts';
import { findWords } from '../../../../../functions/shared/language/text/words.ts';

const TEXTS: Record<string, string> = {
  en: 'The mayor said that they would open the market at the end of the month.',
  fr: 'Le maire a dit que le marché ouvrirait dans les semaines qui viennent avec une fête.',
  ar: 'قال رئيس البلدية إن السوق سيفتح في نهاية الشهر مع احتفال كبير.',
  es: 'El alcalde dijo que el mercado abriría al final del mes con una gran fiesta en la plaza.',
  ca: 'L’alcalde va dir que el mercat obriria a finals de mes amb una gran festa a les places.',
  it: 'Il sindaco ha detto che il mercato aprirà alla fine del mese con una grande festa per tutti.',
  fa: 'شهردار گفت که بازار در پایان ماه با یک جشن بزرگ برای همه باز خواهد شد.',
};

const has = (text = '', language: string) => hasFunctionWords(text, findWords(text), language);

test.each(['en', 'fr', 'ar'])('plain %s has its own small words, and no other text has them', (language) => {
  const having = Object.keys(TEXTS).filter((text) => has(TEXTS[text], language));
  expect(having).toEqual([language]);
});

test('of a language without a list nothing is known', () => {
  expect(has(TEXTS.es, 'es')).toBe(false);
});
