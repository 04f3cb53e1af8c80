import { expect, test } from 'vitest';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import { createMemoryObjectStore } from '../../../functions/shared/store/memory-object-store.ts';
import { publishedArticle } from '../../support/published-article.ts';
import { putArticles } from '../../support/put-articles.ts';
import { openSite } from '../../support/test-site.ts';

const HOUR = '2026-03-15T12:00:00.000Z';
const SECOND = 1000;
const versions = { ar: {}, fr: { method: 'human' }, en: {} } as const;
const secret = publishedArticle('secret', versions, { publishedAt: HOUR, tags: ['Dams'] });
const other = publishedArticle('other', versions, { publishedAt: '2026-03-14T08:00:00.000Z' });
const withdrawn: PublishedArticle = { ...secret, withdrawn: true, versions: {} };

/** Where an article is told of, and where it is itself. */
const LISTS = [
  '/fr/',
  '/fr/tags/Dams',
  '/fr/feed.xml',
  '/fr/feed.json',
  '/api/v1/articles?language=fr',
  '/llms.txt',
  '/fr/sitemap-2026-03.xml',
  '/fr/sitemap-2026-03-15.xml',
  '/fr/news-sitemap.xml',
];
const ADDRESSES = [
  '/articles/secret',
  '/fr/articles/secret',
  '/fr/articles/secret.json',
  '/fr/articles/secret.md',
  '/api/v1/articles/secret',
  '/api/v1/articles/secret?language=fr',
  '/es/articles/secret',
];
/** A place in a list that only a guess could name: before everything that is to come. */
const GUESSES = ['/fr/?after=00000000000000001-x.json', '/fr/tags/Dams?after=00000000000000001-x.json'];

async function siteAt(now: number, article: PublishedArticle) {
  const store = createMemoryObjectStore();
  await putArticles(store, [article, other]);
  return openSite({ store, now: new Date(now) });
}

test.each(LISTS)('%s tells of an article from its hour on, and not when it is withdrawn', async (path) => {
  const tells = async (now: number, article: PublishedArticle) =>
    (await (await (await siteAt(now, article)).get(path)).text()).includes('articles/secret');
  const hour = Date.parse(HOUR);
  expect(await tells(hour - SECOND, secret)).toBe(false);
  expect(await tells(hour + SECOND, secret)).toBe(true);
  expect(await tells(hour + SECOND, withdrawn)).toBe(false);
});

test.each(ADDRESSES)('%s is not there before its hour, and gone once it is withdrawn', async (path) => {
  const answer = async (now: number, article: PublishedArticle) => (await siteAt(now, article)).get(path);
  const early = await answer(Date.parse(HOUR) - SECOND, secret);
  const unknown = await (await siteAt(Date.parse(HOUR), other)).get(path);
  expect([early.status, await early.text()]).toEqual([404, await unknown.text()]);
  expect((await answer(Date.parse(HOUR) - SECOND, withdrawn)).status).toBe(404);
  expect((await answer(Date.parse(HOUR) + SECOND, withdrawn)).status).toBe(410);
});

test.each(GUESSES)('%s shows nothing that is to come', async (path) => {
  const site = await siteAt(Date.parse(HOUR) - SECOND, secret);
  expect(await (await site.get(path)).text()).not.toContain('articles/secret');
});
