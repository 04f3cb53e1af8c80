import { beforeEach, expect, test } from 'vitest';
import type { PublishedArticle } from '../../../../functions/shared/article/published.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { type CountingStore, countCalls } from '../../../support/counting-store.ts';
import { publishedArticle } from '../../../support/published-article.ts';
import { putArticles } from '../../../support/put-articles.ts';
import { openSite, type TestSite } from '../../../support/test-site.ts';

const NOW = new Date('2026-06-10T12:00:00Z');

let counted: CountingStore;
beforeEach(() => {
  counted = countCalls(createMemoryObjectStore());
});

async function open(articles: readonly PublishedArticle[], config = {}): Promise<TestSite> {
  await putArticles(counted.store, articles);
  counted.take();
  return openSite({ store: counted.store, now: NOW, config: { timeZone: 'UTC', ...config } });
}

const at = (id: string, publishedAt: string, more: Partial<PublishedArticle> = {}) =>
  publishedArticle(id, { fr: {} }, { publishedAt, ...more });

const FEW = [
  at('june', '2026-06-02T08:00:00.000Z'),
  at('march-last', '2026-03-31T23:59:59.999Z'),
  at('march-5', '2026-03-05T08:00:00.000Z'),
  at('march-first', '2026-03-01T00:00:00.000Z'),
  at('january', '2026-01-31T23:59:59.999Z'),
  at('embargoed', '2026-06-20T08:00:00.000Z'),
  at('undated', '1900-01-01T00:00:00.000Z'),
];

const idsIn = (html: string) =>
  [...html.matchAll(/<h2><a href="[^"]*\/articles\/([^"]+)"/g)].map(([, id]) => id);
const hrefsIn = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, href]) => href);
const wayIn = (html: string, rel: string) =>
  hrefsIn(html, new RegExp(`<a href="([^"]*)" rel="${rel}"`, 'g'))[0]?.replaceAll('&amp;', '&');

async function page(site: TestSite, path: string) {
  const answer = await site.get(path);
  const html = await answer.text();
  const months = hrefsIn(html, /<a href="(\/fr\/\d{4}\/\d{2}\/(?:\d{2}\/)?)"[^>]*>/g);
  return {
    status: answer.status,
    ids: idsIn(html),
    older: wayIn(html, 'next'),
    newer: wayIn(html, 'prev'),
    months,
    html,
  };
}

test('a month has its articles and no other, and leads to the months beside it', async () => {
  const site = await open(FEW);
  const march = await page(site, '/fr/2026/03/');
  expect(march).toMatchObject({
    status: 200,
    ids: ['march-last', 'march-5', 'march-first'],
    older: '/fr/2026/01/',
  });
  expect(march.html).toMatch(/<h1[^>]*><bdi>Archives\u00a0: mars 2026</);
  expect(march.html).toContain('<link rel="canonical" href="https://news.example/fr/2026/03/"/>');
  expect(march.months.filter((href) => href?.split('/').length === 6)).toEqual([
    '/fr/2026/03/01/',
    '/fr/2026/03/05/',
    '/fr/2026/03/31/',
  ]);
  expect(counted.take()).toMatchObject({ lists: 1, gets: 3 });
});

test('a day has its articles, and leads to its month and to the day before that has any', async () => {
  const day = await page(await open(FEW), '/fr/2026/03/05/');
  expect(day).toMatchObject({
    ids: ['march-5'],
    older: '/fr/2026/03/01/',
    status: 200,
  });
  expect(day.months).toContain('/fr/2026/03/');
  expect(counted.take()).toEqual({ lists: 1, gets: 1, writes: 0 });
});

test('a month without articles is there as long as there is anything older, and search engines are not told', async () => {
  const site = await open(FEW);
  const empty = await page(site, '/fr/2026/05/');
  expect(empty).toMatchObject({ status: 200, ids: [], older: '/fr/2026/03/' });
  expect(empty.html).toContain('Rien n’a été publié');
  expect(empty.html).toContain('content="noindex"');
});

test.each([
  '/fr/2025/12/',
  '/fr/2026/07/',
  '/fr/2026/06/20/',
  '/fr/2026/13/',
  '/fr/2026/02/30/',
  '/fr/1900/01/',
  '/fr/0000/01/',
  '/es/2026/03/',
  '/ar/2026/03/',
])('%s is missing', async (path) => {
  expect((await page(await open(FEW), path)).status).toBe(404);
});

test('what is newer than a period is looked for when somebody goes there, and is no period without articles', async () => {
  const site = await open([...FEW, at('midnight', '2026-04-01T00:00:00.000Z')]);
  const newerOf = async (path: string) => {
    const { newer = '' } = await page(site, path);
    counted.take();
    const answer = await site.get(newer);
    expect([answer.status, counted.take().lists < 5]).toEqual([302, true]);
    return answer.headers.get('location');
  };
  expect(await newerOf('/fr/2026/01/')).toBe('/fr/2026/03/');
  expect(await newerOf('/fr/2026/03/')).toBe('/fr/2026/04/');
  expect(await newerOf('/fr/2026/04/')).toBe('/fr/2026/06/');
  expect(await newerOf('/fr/2026/03/31/')).toBe('/fr/2026/04/01/');
  expect(await newerOf('/fr/2026/03/05/')).toBe('/fr/2026/03/31/');
  expect(await newerOf('/fr/2026/06/02/')).toBe('/fr/');
});

test('this month ends now: what is embargoed is not in it, and nothing newer is led to', async () => {
  expect(await page(await open(FEW), '/fr/2026/06/')).toMatchObject({ ids: ['june'], newer: undefined });
});

test.each([
  ['/fr/2026/03', '/fr/2026/03/'],
  ['/fr/2026/03/05', '/fr/2026/03/05/'],
  ['/fr//2026/03//', '/fr/2026/03/'],
])('%s leads to %s', async (path, location) => {
  const answer = await (await open([])).get(path);
  expect([answer.status, answer.headers.get('location')]).toEqual([308, location]);
});

test('months are those of the site’s time zone', async () => {
  const articles = [at('a', '2026-02-28T23:30:00.000Z'), at('old', '2026-01-01T00:00:00.000Z')];
  const site = await open(articles, { timeZone: 'Asia/Tokyo' });
  expect((await page(site, '/fr/2026/03/')).ids).toEqual(['a']);
  expect((await page(site, '/fr/2026/02/')).ids).toEqual([]);
});

test('the archive leads to the newest month, without any article to the front page', async () => {
  const leads = async (articles: readonly PublishedArticle[]) =>
    (await (await open(articles)).get('/fr/archive')).headers.get('location');
  expect(await leads([])).toBe('/fr/');
  expect(await leads([at('undated', '1900-01-01T00:00:00.000Z')])).toBe('/fr/');
  expect(await leads(FEW)).toBe('/fr/2026/06/');
});

test('the switch leads to the same month in languages that have it', async () => {
  const publishedAt = '2026-03-05T08:00:00.000Z';
  const site = await open([publishedArticle('both', { fr: {}, ar: {} }, { publishedAt })]);
  const { html } = await page(site, '/fr/2026/03/');
  expect(html).toContain('<a href="/ar/2026/03/" lang="ar"');
  expect(html).toContain('<a href="/en/" lang="en"');
  expect((await site.get('/ar/2026/03/')).status).toBe(200);
});

/** 3,000 in March, a few in February. */
const LARGE = Array.from({ length: 3000 }, (_, i) =>
  at(`m${i}`, new Date(Date.UTC(2026, 2, 31, 23) - i * 600_000).toISOString()),
).concat(at('february', '2026-02-02T00:00:00.000Z'));

test('a large month is read through to its end and back again, a LIST a page', async () => {
  const site = await open(LARGE);
  const seen: string[] = [];
  const addresses: string[] = [];
  let path: string | undefined = '/fr/2026/03/';
  while (path?.startsWith('/fr/2026/03/')) {
    addresses.push(path);
    counted.take();
    const found = await page(site, path);
    expect(counted.take().lists).toBe(1);
    seen.push(...(found.ids as string[]));
    path = found.older;
  }
  expect(path).toBe('/fr/2026/02/');
  expect(seen).toEqual(LARGE.slice(0, 3000).map(({ id }) => id));
  for (let i = addresses.length - 1; i > 0; i -= 20) {
    const { newer = '' } = await page(site, addresses[i] ?? '');
    const answer = await site.get(newer);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, addresses[i - 1]]);
  }
});
