import { expect, test } from 'vitest';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import { setHold } from '../../../functions/shared/standing/set-hold.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../support/pipeline.ts';
import { openSite } from '../../support/test-site.ts';

const HARBOUR =
  '---\ntitle: The harbour opens\ntags: [sea]\ndate: 2026-01-01\n---\n\nOne day, all was well.\n';
const HUMAN = '---\ntitle: Le port ouvre\n---\n\nUn jour, tout alla bien.\n';
const NOW = () => new Date('2026-02-02T10:00:00Z');

/** Where a language of an article is told of, and in which other languages' pages. */
const TOLD = [
  '/',
  '/en/',
  '/ar/',
  '/fr/tags/sea',
  '/fr/feed.xml',
  '/fr/feed.json',
  '/fr/sitemap-2026-01.xml',
  '/en/sitemap-2026-01.xml',
  '/api/v1/articles?language=fr',
  '/api/v1/articles/harbour?language=en',
  '/en/articles/harbour',
  '/en/articles/harbour.md',
  '/llms.txt',
];

async function newsroom(files: Record<string, string> = { 'en.md': HARBOUR }) {
  const pipeline = createPipeline(createEchoTranslator());
  const { store, site } = pipeline;
  const put = async (more: Record<string, string>) => {
    for (const [name, text] of Object.entries(more)) await store.put(`inbox/harbour/${name}`, text);
    await pipeline.drain();
  };
  await put(files);
  return {
    ...pipeline,
    put,
    site: openSite({ store }),
    async say(held: boolean, language = 'fr') {
      const request = { articleId: 'harbour', language, held, reason: 'a wrong name', by: 'Salma' };
      await setHold(request, { store, site, now: NOW });
      await pipeline.drain();
    },
    published: async () => (await getJson<PublishedArticle>(store, 'published/harbour.json'))?.value,
  };
}

test('a live language that a person holds is 404 with links to the others, and told of nowhere', async () => {
  const { site, say, store } = await newsroom();
  expect((await site.get('/fr/articles/harbour')).status).toBe(200);
  await say(true);
  const page = await site.get('/fr/articles/harbour');
  const html = await page.text();
  expect(page.status).toBe(404);
  expect(html).toContain('href="/en/articles/harbour"');
  expect(html).toContain('href="/ar/articles/harbour"');
  for (const suffix of ['.json', '.md'])
    expect((await site.get(`/fr/articles/harbour${suffix}`)).status).toBe(404);
  expect((await site.get('/api/v1/articles/harbour?language=fr')).status).toBe(404);
  for (const path of TOLD)
    expect(await (await site.get(path)).text(), path).not.toContain('/fr/articles/harbour');
  expect(await readAll(store, 'newest/fr/')).toEqual({});
  expect(await readAll(store, 'tagged/fr/')).toEqual({});
  expect(site.errors).toEqual([]);
});

test('what is released is what readers had, to the byte', async () => {
  const { say, published } = await newsroom();
  const before = await published();
  await say(true);
  await say(false);
  expect(await published()).toEqual(before);
});

test('a hold stands through new revisions, and the release shows the last of them', async () => {
  const { say, put, published } = await newsroom();
  await say(true);
  await put({ 'en.md': HARBOUR.replace('all was well', 'it rained') });
  expect(Object.keys((await published())?.versions ?? {}).sort()).toEqual(['ar', 'en']);
  await say(false);
  expect((await published())?.versions.fr?.bodyHtml).toContain('it rained');
});

test('a hold before the first publication is obeyed too', async () => {
  const pipeline = createPipeline(createEchoTranslator());
  const hold = { held: true, by: 'Salma', at: NOW().toISOString() };
  await pipeline.store.put('holds/harbour/fr.json', JSON.stringify(hold));
  await pipeline.drain();
  await pipeline.store.put('inbox/harbour/en.md', HARBOUR);
  await pipeline.drain();
  const article = (await getJson<PublishedArticle>(pipeline.store, 'published/harbour.json'))?.value;
  expect(Object.keys(article?.versions ?? {}).sort()).toEqual(['ar', 'en']);
});

test('what nobody had before it was held is no former language, also once the published object was lost', async () => {
  const pipeline = createPipeline(createEchoTranslator());
  const hold = { held: true, by: 'Salma', at: '2025-12-01T00:00:00.000Z' };
  await pipeline.store.put('holds/harbour/fr.json', JSON.stringify(hold));
  await pipeline.store.put('inbox/harbour/en.md', HARBOUR);
  await pipeline.drain();
  await pipeline.store.delete('published/harbour.json');
  await pipeline.store.put('holds/harbour/fr.json', JSON.stringify(hold));
  await pipeline.drain();
  const article = (await getJson<PublishedArticle>(pipeline.store, 'published/harbour.json'))?.value;
  expect(article?.versions).toHaveProperty('en');
  expect(article?.former).toBeUndefined();
});

test('the original can be held: its translations go on, and nothing leads to it', async () => {
  const { site, say } = await newsroom();
  await say(true, 'en');
  expect((await site.get('/en/articles/harbour')).status).toBe(404);
  for (const path of [
    '/fr/',
    '/fr/articles/harbour',
    '/fr/feed.xml',
    '/fr/feed.json',
    '/fr/articles/harbour.json',
  ]) {
    const answer = await site.get(path);
    expect(answer.status, path).toBe(200);
    expect(await answer.text(), path).not.toContain('/en/articles/harbour');
  }
  const front = await site.get('/articles/harbour', { 'Accept-Language': 'en' });
  expect([front.status, front.headers.get('location')]).toEqual([302, '/ar/articles/harbour']);
  const api = await site.get('/api/v1/articles/harbour');
  expect([api.status, ((await api.json()) as { language: string }).language]).toEqual([200, 'ar']);
  expect(site.errors).toEqual([]);
});

test('with every language held there is no article, and no error', async () => {
  const { site, say } = await newsroom();
  for (const language of ['en', 'fr', 'ar']) await say(true, language);
  const paths = [
    '/articles/harbour',
    '/en/articles/harbour',
    '/fr/articles/harbour',
    '/api/v1/articles/harbour',
  ];
  for (const path of paths) expect((await site.get(path)).status, path).toBe(404);
  expect(site.errors).toEqual([]);
});

test.each(['', '{"held": tr', '[]', '{"held":"no"}', 'null'])(
  'a hold that cannot be read holds: %s',
  async (text) => {
    const { store, drain, published } = await newsroom();
    await store.put('holds/harbour/fr.json', text);
    await drain();
    expect(Object.keys((await published())?.versions ?? {}).sort()).toEqual(['ar', 'en']);
  },
);

test('"withdrawn: true" in a translation’s own file takes that language, and no other, away', async () => {
  const { site, put, published } = await newsroom({ 'en.md': HARBOUR, 'fr.md': HUMAN });
  expect((await site.get('/fr/articles/harbour')).status).toBe(200);
  await put({ 'fr.md': HUMAN.replace('title', 'withdrawn: true\ntitle') });
  expect(Object.keys((await published())?.versions ?? {}).sort()).toEqual(['ar', 'en']);
  expect((await site.get('/fr/articles/harbour')).status).toBe(404);
  await put({ 'fr.md': '---\nwithdrawn: [\n---\n' });
  expect(Object.keys((await published())?.versions ?? {}).sort()).toEqual(['ar', 'en']);
  await put({ 'fr.md': HUMAN });
  expect((await published())?.versions.fr).toMatchObject({ title: 'Le port ouvre', method: 'human' });
});
