import { expect, test } from 'vitest';
import { parseSiteConfig } from '../../../functions/article/site-config.ts';

test('an empty file is the site as it comes', () => {
  const { name, languages, defaultLanguage, typography } = parseSiteConfig({});
  expect({ name, languages, defaultLanguage }).toEqual({
    ...{ name: 'Dragoman', languages: ['ar', 'fr', 'en'], defaultLanguage: 'en' },
  });
  expect(typography).toEqual({ arabicDigits: 'latn', arabicMonths: 'ma' });
});

test('what is wrong is said field by field, and in words', () => {
  expect(() => parseSiteConfig({ timeZone: 'Nowhere', pollEveryMinutes: 0, languages: ['xx!'] })).toThrow(
    'site.json: languages.0: "xx!" is not a language this site can publish; ' +
      'timeZone: is not an IANA time zone; pollEveryMinutes: Too small: expected number to be >=1',
  );
  expect(() => parseSiteConfig({ languages: ['fr'], defaultLanguage: 'en' })).toThrow(
    'defaultLanguage: is not one of the languages',
  );
});
