import { expect, test } from 'vitest';
import { directionOf, languageName, parseLanguage } from '../../../../functions/shared/article/language.ts';

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

test('what is taken without a question to Intl is what Intl makes of it', () => {
  const tags = `af am ar az bg bn bs ca cs cy da de el en es es-MX et fa fa-AF fi fr fr-CA ga gu ha he hi hr ht hu hy id is it ja
    ka kk kn ko lt lv mk ml mn mr ms mt nl no pa pl ps pt pt-PT ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi zh zh-TW`;
  for (const tag of tags.split(/\s+/)) expect(parseLanguage(tag)).toBe(Intl.getCanonicalLocales(tag)[0]);
});
