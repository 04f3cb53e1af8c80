import { expect, test } from 'vitest';
import { languageOfName } from '../../../../functions/shared/article/details/language-of-name.ts';

const SITE = ['ar', 'fr', 'en'];

test.each([
  ['سلمى بنيس', 'ar', 'ar'],
  ['Salma Bennis', 'fr', 'fr'],
  // Of an Arabic article: the first language of the site that is written so.
  ['Casablanca', 'ar', 'fr'],
  ['ثقافة', 'en', 'ar'],
  ['2026', 'ar', 'ar'],
  ['كأس العالم FIFA', 'ar', 'ar'],
  ['Москва', 'fr', undefined],
  ['東京', 'ja', 'ja'],
])('%s, said to be in %s, is in %s', (name, said, language) => {
  expect(languageOfName(name, said, SITE)).toBe(language);
});
