import { expect, test } from 'vitest';
import type { ArticleState } from '../../../functions/shared/article/article.ts';
import { isTranslatable, parseLanguage } from '../../../functions/shared/article/language.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { parseInboxFile } from '../../support/parse-inbox-file.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../support/pipeline.ts';

const FRENCH =
  'Le ferry a quitté le port à neuf heures lundi matin avec deux cents passagers, et la capitainerie annonce que le suivant partira vendredi.';
const ENGLISH =
  'The ferry left the harbour at nine on Monday morning, and the port office said the next one follows on Friday.';
const ARABIC =
  'غادرت العبارة الميناء في التاسعة صباح الاثنين وعلى متنها مئتا مسافر، وقال المكتب إن التالية يوم الجمعة.';
const file = (text: string, head = 'title: T') => `---\n${head}\n---\n\n${text}\n`;

/** What an article of these files is: by language, the text; and why files were rejected. */
async function ingested(files: Record<string, string>) {
  const { store, drain } = createPipeline(createEchoTranslator());
  for (const [name, text] of Object.entries(files)) await store.put(`inbox/x/${name}`, text);
  await drain();
  const state = (await getJson<ArticleState>(store, 'articles/x.json'))?.value;
  const rejected = Object.values(await readAll(store, 'rejected/')).map((text) => JSON.parse(text));
  return {
    languages: Object.keys(state?.files ?? {}).sort(),
    source: state?.sourceLanguage,
    rejected: Object.fromEntries(rejected.map((record) => [record.file, record.reason])),
  };
}

test.each([
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['ar_MA', 'ar'],
  ['pt-PT', 'pt-PT'],
  ['zgh', 'zgh'],
  ['zgh-Tfng-MA', 'zgh'],
  ['ary', 'ary'],
  ['ca-valencia', 'ca'],
  ['sr-Latn', 'sr'],
])('%s is the language %s', (name, language) => {
  expect(parseLanguage(name)).toBe(language);
});

test.each([
  'en-bref',
  'en-images',
  'et-alors',
  'mon-article',
  'de-retour',
  'ca-bouge',
  'so-long',
  'am-news',
  'it-works',
  'no-ferry',
  'is-it-over',
  'to-read',
  'my-story',
  'new-ferry',
  'en-old',
  'en-v2',
  'en-x-private',
  'fr-ZZ9',
  'xx',
  'la-Vie',
])('%s is no language', (name) => {
  expect(parseLanguage(name)).toBeUndefined();
});

test('what is known and what a machine translates are two lists', () => {
  expect(['en', 'ar', 'zgh', 'ary'].map(isTranslatable)).toEqual([true, true, false, false]);
});

test.each([
  'en-bref.md',
  'et-alors.md',
  'mon-article.md',
  'no-ferry.md',
  'is-it-over.md',
  'ferry.md',
  'le-port.md',
  'index.md',
])('%s alone is in the language that its text is in', async (name) => {
  expect((await ingested({ [name]: file(FRENCH) })).source).toBe('fr');
});

test.each([
  ['mon-article.md', 'language: French', 'fr'],
  ['mon-article.md', 'lang: fr_FR', 'fr'],
  ['index.md', 'locale: fr', 'fr'],
  ['en.md', 'language: English', 'en'],
  ['en.md', 'language: en-US', 'en'],
  ['en-US.md', 'title: T', 'en'],
  ['index.fr.md', 'title: T', 'fr'],
  ['ferry.fr.md', 'title: T', 'fr'],
  ['english.md', 'title: T', 'en'],
  ['français.md', 'title: T', 'fr'],
  ['العربية.md', 'title: T', 'ar'],
  ['zgh.md', 'title: T', 'zgh'],
])('%s with "%s" is %s', (name, line, language) => {
  expect(
    parseInboxFile(name, file('Rain.', `title: T\n${line}`.replace('title: T\ntitle: T', 'title: T')))
      .language,
  ).toBe(language);
});

test.each([
  ['en-backup.md', /copy of "en"/],
  ['en-old.md', /copy of "en"/],
  ['en-copy.md', /copy of "en"/],
  ['en (copie).md', /copy of "en"/],
  ['en (1).md', /copy of "en"/],
  ['en_2.md', /copy of "en"/],
  ['en-v2.md', /copy of "en"/],
  ['en-final.md', /copy of "en"/],
  ['fr-draft.md', /copy of "fr"/],
  ['en.draft.md', /copy of "en"/],
  ['README.md', /is no article/],
  ['notes.md', /is no article/],
  ['klingon.md', /has no language.*write "language: en" into it, or call it en\.md/],
])('%s is refused with what to do', (name, reason) => {
  expect(() => parseInboxFile(name, file('Rain.'))).toThrow(reason);
});

test.each([
  [{ 'en.md': file(ENGLISH), 'en-backup.md': file('Old text.') }, ['en'], 'en-backup.md'],
  [{ 'fr.md': file(FRENCH), 'en-bref.md': file(FRENCH) }, ['fr'], 'en-bref.md'],
  [{ 'fr.md': file(FRENCH), 'more.md': file(ENGLISH) }, ['fr'], 'more.md'],
  [{ 'en.md': file(ENGLISH), 'README.md': file(FRENCH) }, ['en'], 'README.md'],
  [{ 'en.md': file(ENGLISH), '_index.md': file(FRENCH) }, ['en'], '_index.md'],
])(
  'of the files %# the article is the one with the plain name, and the other is told',
  async (files, languages, told) => {
    const result = await ingested(files);
    expect([result.languages, Object.keys(result.rejected)]).toEqual([languages, [told]]);
  },
);

test("a folder's main file and its translations are one article", async () => {
  const result = await ingested({
    'index.md': file(ENGLISH),
    'index.fr.md': file(FRENCH),
    'index.ar.md': file(ARABIC),
  });
  expect(result).toMatchObject({ languages: ['ar', 'en', 'fr'], source: 'en', rejected: {} });
});

test('a page whose template says English over an Arabic text is Arabic', () => {
  const page = (language: string, text: string) =>
    `<html lang="${language}"><title>T</title><body><article><h1>T</h1><p>${text}</p><p>${text}</p></article></body></html>`;
  expect(parseInboxFile('page.html', page('en-US', ARABIC)).language).toBe('ar');
  expect(parseInboxFile('page.html', page('ar', FRENCH)).language).toBe('fr');
  expect(parseInboxFile('page.html', page('en-US', ENGLISH)).language).toBe('en');
  expect(parseInboxFile('en.html', page('fr', ENGLISH)).language).toBe('en');
});

test('a language that no machine knows is published as a person wrote it, and no machine is asked about it', async () => {
  const translator = createEchoTranslator();
  const { store, drain } = createPipeline(translator);
  await store.put('inbox/x/ary.md', file('Lbateau khrej men lmersa.', 'title: Lbateau\nsource: true'));
  await drain();
  expect(translator.asked).toEqual([]);
  const published = await getJson<{ versions: object }>(store, 'published/x.json');
  expect(Object.keys(published?.value.versions ?? {})).toEqual(['ary']);
});

test('the day in a name is the date of a text that has none', () => {
  const named = (articleId: string, name: string, head: string) =>
    parseInboxFile(name, file(ENGLISH, head), articleId).fields.date;
  expect(named('2026-03-02-ferry', 'index.md', 'title: T')).toBe('2026-03-02T00:00:00.000Z');
  expect(named('2026-03-02-ferry', 'index.en.md', 'title: T\ndate: 2026-03-05')).toBe(
    '2026-03-05T00:00:00.000Z',
  );
  expect(named('2026-99-02-ferry', 'index.md', 'title: T')).toBeUndefined();
  expect(named('2026-03-02-ferry', 'en.md', 'title: T')).toBeUndefined();
});
