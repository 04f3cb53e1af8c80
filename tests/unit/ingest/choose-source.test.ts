import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingestArticle } from '../../../functions/ingest/ingest-article.ts';
import type { ArticleState } from '../../../functions/shared/article/article.ts';
import { parseSiteConfig } from '../../../functions/shared/article/site-config.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { createMemoryObjectStore } from '../../../functions/shared/store/memory-object-store.ts';

const text = (language: string, fields = '') =>
  `---\ntitle: Title ${language}\n${fields}---\n\nText ${language}.\n`;
const SETTINGS = { languages: ['ar', 'fr', 'en'], defaultLanguage: 'fr' };

async function ingest(files: [name: string, text: string][], settings: object = SETTINGS) {
  const store = createMemoryObjectStore(clock());
  for (const [name, body] of files) await store.put(`inbox/gate/${name}`, body);
  const site = parseSiteConfig(settings);
  const outcome = await ingestArticle('gate', { store, site });
  const state = (await getJson<ArticleState>(store, 'articles/gate.json'))?.value;
  return { store, site, outcome, state };
}

/** A second later every time it is asked. */
function clock(): () => Date {
  let time = Date.parse('2026-01-01T00:00:00Z');
  return () => {
    time += 1000;
    return new Date(time);
  };
}

const three = ['en', 'fr', 'ar'].map((language): [string, string] => [`${language}.md`, text(language)]);

test.each([
  [{ ...SETTINGS, sourceLanguage: 'en' }, three, 'en', 'sourceLanguage'],
  [SETTINGS, three, 'fr', 'defaultLanguage'],
  [SETTINGS, three.filter(([name]) => name !== 'fr.md'), 'ar', 'languages'],
  [SETTINGS, ['sv', 'de'].map((tag) => [`${tag}.md`, text(tag)]), 'de', 'name'],
] as const)(
  'with the settings %j the original is told, in any order',
  async (settings, files, language, by) => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...files], { minLength: files.length }), async (order) => {
        const { outcome, state } = await ingest(order as [string, string][], settings);
        expect([state?.sourceLanguage, state?.sourceChosenBy, outcome.chosen]).toEqual([
          language,
          by,
          { language, by },
        ]);
      }),
      { numRuns: 12 },
    );
  },
);

test('the file that says it is the source is, and nothing is chosen; nor where there is one file', async () => {
  for (const files of [
    [...three.slice(1), ['en.md', text('en', 'source: true\n')]],
    [['en.md', text('en')]],
  ]) {
    const { outcome, state } = await ingest(files as [string, string][]);
    expect([state?.sourceLanguage, state?.sourceChosenBy, outcome.chosen]).toEqual([
      'en',
      undefined,
      undefined,
    ]);
  }
});

test('what the state names stays the original, whatever comes beside it and whatever the settings say later', async () => {
  const { store } = await ingest([['ar.md', text('ar')]]);
  await store.put('inbox/gate/fr.md', text('fr'));
  await ingestArticle('gate', { store, site: parseSiteConfig({ ...SETTINGS, sourceLanguage: 'fr' }) });
  const state = (await getJson<ArticleState>(store, 'articles/gate.json'))?.value;
  expect([state?.sourceLanguage, state?.sourceChosenBy]).toEqual(['ar', undefined]);
});

const JUNK = [
  '.DS_Store',
  'notes.txt',
  'Thumbs.db',
  'fr.mp4',
  'en.md.swp',
  'fr',
  'tlh.md',
  'readme.md',
  'ar.docx',
];

test.each(JUNK)('a file %s that came first keeps no article out', async (junk) => {
  const { outcome, state } = await ingest([
    [junk, '?'],
    ['en.md', text('en')],
  ]);
  expect(outcome.rejections.map(({ file, keepsWaiting }) => [file, keepsWaiting])).toEqual([
    [junk, undefined],
  ]);
  expect([state?.sourceLanguage, outcome.chosen]).toEqual(['en', undefined]);
});

test("a folder's marker is no file, and is not rejected", async () => {
  const { store, site } = await ingest([['en.md', text('en')]]);
  const marker = { key: 'inbox/gate/', etag: '"1"', lastModified: new Date(0), size: 0 };
  const withMarker = {
    ...store,
    async list(...args: Parameters<typeof store.list>) {
      const page = await store.list(...args);
      return { ...page, objects: args[0] === 'inbox/gate/' ? [marker, ...page.objects] : page.objects };
    },
  };
  expect(await ingestArticle('gate', { store: withMarker, site })).toMatchObject({
    changed: false,
    rejections: [],
  });
});

test('a broken file that is the original by the settings keeps the others waiting, and says so', async () => {
  const broken: [string, string] = ['fr.md', '---\ntitle: [\n---\n'];
  const { outcome, state } = await ingest([three[0] as [string, string], broken]);
  expect(state).toBeUndefined();
  expect(outcome.rejections).toMatchObject([{ file: 'fr.md', keepsWaiting: ['en.md'] }]);
});

test('a broken file in another language is only rejected', async () => {
  const { outcome, state } = await ingest([['ar.md', '---\ntitle: [\n---\n'], three[1] as [string, string]]);
  expect(state?.sourceLanguage).toBe('fr');
  expect(outcome.rejections.map(({ keepsWaiting }) => keepsWaiting)).toEqual([undefined]);
});

test('an original by another name than its language is known again when it breaks', async () => {
  const { store } = await ingest([['article.md', text('en', 'language: en\n')]]);
  await store.put('inbox/gate/article.md', '---\ntitle: [\n---\n');
  await store.put('inbox/gate/fr.md', text('fr'));
  const site = parseSiteConfig({ ...SETTINGS, removedFiles: 'withdraw' });
  const { changed, rejections } = await ingestArticle('gate', { store, site });
  expect([changed, rejections.map(({ keepsWaiting }) => keepsWaiting)]).toEqual([false, [['fr.md']]]);
});

test('of two files in one language the one that counted before counts, else the Markdown one', async () => {
  const html =
    '<html lang="en"><title>Page</title><h1>Page</h1><p>Words of a page, several of them here.</p>';
  for (const order of [
    ['en.html', 'en.md'],
    ['en.md', 'en.html'],
  ]) {
    const { outcome } = await ingest(order.map((name) => [name, name === 'en.md' ? text('en') : html]));
    expect(outcome.rejections.map(({ file }) => file)).toEqual(['en.html']);
  }
  const { store, site } = await ingest([['en.html', html]]);
  await store.put('inbox/gate/en.md', text('en'));
  expect((await ingestArticle('gate', { store, site })).rejections.map(({ file }) => file)).toEqual([
    'en.md',
  ]);
});
