import { expect, test } from 'vitest';
import { directionOf, languageName } from '../../../../functions/shared/article/language.ts';

const LANGUAGES = ['ar', 'fr', 'en'];

test.each(LANGUAGES)('each language is called in %s as Intl has it', (inLanguage) => {
  const names = new Intl.DisplayNames([inLanguage], { type: 'language' });
  for (const language of LANGUAGES) expect(languageName(language, inLanguage)).toBe(names.of(language));
});

test.each(['ar', 'fr', 'en', 'fa', 'he', 'ur', 'ps', 'de', 'zh'])(
  '%s is written as its script is',
  (language) => {
    const { script } = new Intl.Locale(language).maximize();
    expect(directionOf(language)).toBe(['Arab', 'Hebr'].includes(script ?? '') ? 'rtl' : 'ltr');
  },
);

test('a language is named in another one, and one without a name of ours in itself', () => {
  expect(languageName('es', 'fr')).toBe('espagnol');
  expect(languageName('es')).toBe('español');
});
