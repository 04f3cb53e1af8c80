import { expect, test } from 'vitest';
import { languageName, OWN_NAMES } from '../../../functions/article/language.ts';

test.each(Object.entries(OWN_NAMES))('%s is called %s in itself, as Intl has it', (language, name) => {
  expect(languageName(language)).toBe(name);
  expect(new Intl.DisplayNames([language], { type: 'language' }).of(language)).toBe(name);
});

test('a language is named in another one, and one without a name of ours in itself', () => {
  expect(languageName('fr', 'en')).toBe('French');
  expect(languageName('es')).toBe('español');
});
