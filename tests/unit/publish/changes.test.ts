import { beforeEach, expect, test } from 'vitest';
import { publishArticle } from '../../../functions/publish/publish-article.ts';
import type { Change, PublishedArticle } from '../../../functions/shared/article/published.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { timeInCard } from '../../../functions/shared/store/keys.ts';
import { createSiteApp } from '../../../functions/site/app.tsx';
import { createEchoTranslator, createPipeline, readAll, type TestPipeline } from '../../support/pipeline.ts';

const [JANUARY, FEBRUARY, MARCH, APRIL] = ['01', '02', '03', '04'].map(
  (month) => `2026-${month}-01T00:00:00.000Z`,
) as [string, string, string, string];
const LATER = '2026-02-10T00:00:00.000Z';

let now: string;
let pipeline: TestPipeline;
beforeEach(() => {
  now = FEBRUARY;
  pipeline = createPipeline(createEchoTranslator(), undefined, { now: () => new Date(now) });
});

async function put(head: string, text = 'The sea is calm.'): Promise<void> {
  await pipeline.store.put('inbox/x/en.md', `---\ntitle: Harbour\n${head}\n---\n\n${text}\n`);
  await pipeline.drain();
}

/** The entries under a prefix, the latest first, as in the key and in words. */
async function entries(prefix = 'changed/'): Promise<[at: string, said: string][]> {
  const found = Object.entries(await readAll(pipeline.store, prefix));
  return found.map(([key, text]) => {
    const { id, at, gone, languages } = JSON.parse(text) as Change;
    expect([id, timeInCard(key.slice(prefix.length)).toISOString()]).toEqual(['x', at]);
    return [at, gone ? 'gone' : languages.sort().join(' ')];
  });
}

test('an article has one entry, under when what readers get of it last changed', async () => {
  await put(`date: ${JANUARY}`);
  expect(await entries()).toEqual([[FEBRUARY, 'ar en fr']]);
  now = LATER;
  await put(`date: ${JANUARY}`);
  expect(await entries()).toEqual([[FEBRUARY, 'ar en fr']]);
  await put(`date: ${JANUARY}`, 'The sea is rough.');
  expect(await entries()).toEqual([[LATER, 'ar en fr']]);
});

test('a withdrawn article has one too, and one that nobody ever got has none', async () => {
  await put('withdrawn: true');
  expect(await entries()).toEqual([]);
  await put('withdrawn: false');
  now = LATER;
  await put('withdrawn: true');
  expect(await entries()).toEqual([[LATER, 'gone']]);
});

test('what becomes a draft is taken from readers: a change', async () => {
  await put('');
  now = LATER;
  await put('draft: true');
  expect(await entries()).toEqual([[LATER, '']]);
});

test('what is planned stands under its time alone while nobody has got it', async () => {
  await put(`publishAt: ${MARCH}\nunpublishAt: ${APRIL}`);
  const planned = [
    [APRIL, 'gone'],
    [MARCH, 'ar en fr'],
  ];
  expect(await entries()).toEqual(planned);
  now = LATER;
  await put(`publishAt: ${MARCH}\nunpublishAt: ${APRIL}`, 'The sea is rough.');
  expect(await entries()).toEqual(planned);
});

test('an hour that came by itself is the last change, whenever it is published again', async () => {
  await put(`publishAt: ${MARCH}\nunpublishAt: ${APRIL}`);
  now = '2026-03-05T00:00:00.000Z';
  await publishArticle('x', { ...pipeline, now: () => new Date(now) });
  expect(await entries()).toEqual([
    [APRIL, 'gone'],
    [MARCH, 'ar en fr'],
  ]);
  now = '2026-04-05T00:00:00.000Z';
  await publishArticle('x', { ...pipeline, now: () => new Date(now) });
  expect(await entries()).toEqual([[APRIL, 'gone']]);
  expect(await readAll(pipeline.store, 'ends/')).toEqual({});
  expect(await readAll(pipeline.store, 'newest/')).toEqual({});
});

test('an embargo after publication takes the article back now, and brings it at its hour', async () => {
  await put('');
  now = LATER;
  await put(`publishAt: ${MARCH}`);
  expect(await entries()).toEqual([
    [MARCH, 'ar en fr'],
    [LATER, ''],
  ]);
});

test('an end that is moved or taken back leaves no entry behind', async () => {
  await put(`unpublishAt: ${MARCH}`);
  await put(`unpublishAt: ${APRIL}`);
  expect([await entries(), await entries('ends/')]).toEqual([
    [
      [APRIL, 'gone'],
      [FEBRUARY, 'ar en fr'],
    ],
    [[APRIL, 'gone']],
  ]);
  await put('');
  expect([await entries(), await entries('ends/')]).toEqual([[[FEBRUARY, 'ar en fr']], []]);
});

test('an article names its entries, and no other', async () => {
  await put(`unpublishAt: ${MARCH}`);
  await put(`unpublishAt: ${APRIL}`, 'The sea is rough.');
  const article = await getJson<PublishedArticle>(pipeline.store, 'published/x.json');
  const keys = [
    ...Object.keys(await readAll(pipeline.store, 'changed/')),
    ...Object.keys(await readAll(pipeline.store, 'ends/')),
  ];
  expect(article?.value.changes).toEqual(keys);
});

test('a hold and its release are changes', async () => {
  await put('');
  const hold = (held: boolean) => JSON.stringify({ held, by: 'Salma', at: LATER });
  now = LATER;
  await pipeline.store.put('holds/x/fr.json', hold(true));
  await pipeline.drain();
  expect(await entries()).toEqual([[LATER, 'ar en']]);
  now = MARCH;
  await pipeline.store.put('holds/x/fr.json', hold(false));
  await pipeline.drain();
  expect(await entries()).toEqual([[MARCH, 'ar en fr']]);
});

test('an end takes an article from topics and sitemaps at its time, with nothing that wakes a stage', async () => {
  await put(`date: ${JANUARY}\ntags: [sea]\nunpublishAt: ${MARCH}`);
  await pipeline.store.put(
    'inbox/other/en.md',
    `---\ntitle: Other\ndate: ${JANUARY}\ntags: [sea]\n---\n\nText.\n`,
  );
  await pipeline.store.put(
    'inbox/news/en.md',
    `---\ntitle: News\ndate: 2026-02-28\nexpiryDate: ${MARCH}\n---\n\nText.\n`,
  );
  await pipeline.drain();
  const pageAt = async (path: string, time: string) => {
    const { store, site } = pipeline;
    const app = createSiteApp({ store, site, baseUrl: 'https://n.example', now: () => new Date(time) });
    return (await app.request(path)).text();
  };
  const [before, after] = ['2026-02-28T23:59:59.999Z', MARCH];
  for (const path of ['/en/tags/sea', '/fr/sitemap-2026-01.xml', '/en/sitemap-2026-01.xml', '/llms.txt']) {
    const pages = [await pageAt(path, before), await pageAt(path, after)];
    expect([path, ...pages.map((page) => /articles\/x\b/.test(page))]).toEqual([path, true, false]);
    expect([path, ...pages.map((page) => page.includes('articles/other'))]).toEqual([path, true, true]);
  }
  const news = await Promise.all([before, after].map((time) => pageAt('/en/news-sitemap.xml', time)));
  expect(news.map((page) => page.includes('articles/news'))).toEqual([true, false]);
});
