import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSiteConfig, unknownSiteFields } from '../../../../functions/shared/article/site-config.ts';

test('without a file the defaults serve', () => {
  expect(parseSiteConfig({})).toEqual({
    name: 'Dragoman',
    nav: [],
    share: ['whatsapp', 'facebook', 'x', 'email'],
    languages: ['ar', 'fr', 'en'],
    defaultLanguage: 'en',
    timeZone: 'Africa/Casablanca',
    removedFiles: 'keep',
    pollEveryMinutes: 15,
    noindexUnreviewed: [],
    checks: {},
    typography: { arabicDigits: 'latn', arabicMonths: 'ma' },
  });
});

test.each([
  [{ languages: ['tlh'] }, 'languages.0: "tlh" is not a language'],
  [{ defaultLanguage: 'de' }, 'defaultLanguage: is not one of the languages'],
  [{ timeZone: 'Casablanca' }, 'timeZone: is not an IANA time zone'],
  [{ baseUrl: 'ftp://news.example' }, 'baseUrl: '],
  [{ removedFiles: 'delete' }, 'removedFiles: '],
  [{ pollEveryMinutes: 0 }, 'pollEveryMinutes: '],
  [{ pollEveryMinutes: 1.5 }, 'pollEveryMinutes: '],
  [{ noindexUnreviewed: ['xx-'] }, 'noindexUnreviewed.0: '],
  [{ dailyCharacters: -1 }, 'dailyCharacters: '],
  [{ secondOpinion: 'deepl' }, 'secondOpinion: '],
  [{ secondOpinion: { use: 'local', require: true } }, 'secondOpinion: '],
  [{ translators: [] }, 'translators: '],
  [{ translators: [{ use: 'deepl' }] }, 'translators.0.use: '],
  [{ translators: [{ use: 'local', pair: ['fr-ar'] }] }, 'translators.0: '],
  [
    { translators: [{ use: 'local', pairs: ['french'] }] },
    'translators.0.pairs.0: "french" is no language pair',
  ],
  [
    { translators: [{ use: 'local', pairs: ['fr-fr'] }] },
    'translators.0.pairs.0: "fr-fr" is no language pair',
  ],
  [{ contact: 'javascript:alert(1)' }, 'contact: '],
  [{ contact: 'http://news.example' }, 'contact: '],
])('%j is refused by name', (fields, message) => {
  expect(() => parseSiteConfig(fields)).toThrow(`site.json: ${message}`);
});

test.each([
  ['local', { use: 'local', required: false }],
  [{ use: 'amazon' }, { use: 'amazon', required: false }],
  [
    { use: 'local', required: true },
    { use: 'local', required: true },
  ],
])('a second opinion may be said as %j', (said, meant) => {
  expect(parseSiteConfig({ secondOpinion: said }).secondOpinion).toEqual(meant);
});

test('translators are a list of engines, each with the pairs it is asked for', () => {
  const translators = [{ use: 'amazon', pairs: ['fr-ar', 'en-fr_ca'] }, { use: 'memory' }];
  expect(parseSiteConfig({ translators }).translators).toEqual([
    { use: 'amazon', pairs: ['fr-ar', 'en-fr-CA'] },
    { use: 'memory' },
  ]);
});

test('a misspelt field is named, and docs/site-config.md has every field there is', () => {
  const docs = readFileSync('docs/site-config.md', 'utf8');
  const documented = [...docs.matchAll(/^\| `(\w+)`/gm)].map(([, field = '']) => field);
  expect(unknownSiteFields(Object.fromEntries(documented.map((field) => [field, 1])))).toEqual([]);
  expect(documented).toHaveLength(22);
  expect(unknownSiteFields({ langauges: [] })).toEqual(['langauges']);
});

test('everything that is wrong is said at once, field by field', () => {
  const wrong = { timeZone: 'Nowhere', pollEveryMinutes: 0, languages: ['xx!'] };
  expect(() => parseSiteConfig(wrong)).toThrow(
    'site.json: languages.0: "xx!" is not a language this site can publish; ' +
      'timeZone: is not an IANA time zone; pollEveryMinutes: Too small: expected number to be >=1',
  );
});
