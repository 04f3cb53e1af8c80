import { beforeEach, expect, test } from 'vitest';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { type CountingStore, countCalls } from '../../../support/counting-store.ts';
import { publishedArticle } from '../../../support/published-article.ts';
import { putArticles } from '../../../support/put-articles.ts';
import { openSite, type TestSite } from '../../../support/test-site.ts';

const NOW = new Date('2026-03-02T00:00:00Z');

let counted: CountingStore;
let site: TestSite;
beforeEach(async () => {
  counted = countCalls(createMemoryObjectStore());
  const articles = Array.from({ length: 100 }, (_, i) => {
    const publishedAt = new Date(NOW.getTime() - i * 3_600_000).toISOString();
    return publishedArticle(`n${i}`, { ar: {}, fr: {}, en: {} }, { publishedAt, tags: ['sea'] });
  });
  await putArticles(counted.store, articles);
  site = openSite({ store: counted.store, now: NOW });
  counted.take();
});

/** Calls of a request, and of the same one again. */
async function costOf(path: string, headers = {}) {
  const costs = [];
  for (let i = 0; i < 2; i += 1) {
    expect((await site.get(path, headers)).status).toBeLessThan(400);
    costs.push(counted.take());
  }
  return costs;
}

const [NOTHING, READ, LIST] = [
  { gets: 0, lists: 0, writes: 0 },
  { gets: 1, lists: 0, writes: 0 },
  { gets: 0, lists: 1, writes: 0 },
];

test.each(['/fr/articles/n7.json', '/fr/articles/n7.md', '/articles/n7', '/api/v1/articles/n7'])(
  '%s is one object read',
  async (path) => {
    expect(await costOf(path)).toEqual([READ, READ]);
  },
);

test.each([
  ['/fr/', 20],
  ['/api/v1/articles?language=fr&limit=50', 50],
  ['/fr/news-sitemap.xml', 49],
])('%s is one LIST and the %i cards it shows, and one LIST the next time', async (path, cards) => {
  expect(await costOf(path)).toEqual([{ ...LIST, gets: cards }, LIST]);
});

test('an article’s page is one object read, and once a minute a LIST and the cards of its first topic', async () => {
  expect(await costOf('/fr/articles/n7')).toEqual([{ ...LIST, gets: 6 }, READ]);
});

test('a topic is a LIST and a card more for each other language, which may have it, once a minute', async () => {
  expect(await costOf('/fr/tags/sea')).toEqual([{ ...LIST, lists: 3, gets: 22 }, LIST]);
});

test('/fr/feed.xml is a LIST more the first time, for when something last changed', async () => {
  expect(await costOf('/fr/feed.xml')).toEqual([{ ...LIST, lists: 2, gets: 20 }, LIST]);
});

test('of a list, only the card that changed is read again', async () => {
  await site.get('/fr/');
  const title = 'Another title';
  await putArticles(counted.store, [
    publishedArticle(
      'n3',
      { fr: { title } },
      { publishedAt: new Date(NOW.getTime() - 3 * 3_600_000).toISOString() },
    ),
  ]);
  counted.take();
  expect(await (await site.get('/fr/')).text()).toContain(title);
  expect(counted.take()).toEqual({ ...LIST, gets: 1 });
});

test('a card that is gone between the LIST and its reading is not shown', async () => {
  const list = counted.store.list;
  const store = {
    ...counted.store,
    async list(...asked: Parameters<typeof list>) {
      const page = await list(...asked);
      await counted.store.delete(page.objects[0]?.key ?? '');
      return page;
    },
  };
  const html = await (await openSite({ store, now: NOW }).get('/fr/')).text();
  expect(html).not.toContain('/fr/articles/n0"');
  expect(html).toContain('/fr/articles/n1"');
});

test.each([
  '/',
  '/fr',
  '/fr/articles/n7/',
  '/robots.txt',
  '/healthz',
  '/fr/articles/a..b',
  `/fr/tags/${'x'.repeat(1000)}`,
])('%.40s asks the store for nothing', async (path) => {
  await site.get(path);
  expect(counted.take()).toEqual(NOTHING);
});

test('a redirect to a format asks the store for nothing', async () => {
  expect(await costOf('/fr/articles/n7', { Accept: 'application/json' })).toEqual([NOTHING, NOTHING]);
});

test('a month’s sitemap is one LIST for each language, one for what is over, and reads no object', async () => {
  expect(await costOf('/fr/sitemap-2026-03.xml')).toEqual([
    { ...LIST, lists: 4 },
    { ...LIST, lists: 4 },
  ]);
});

test('the app of another host shares what this process has read', async () => {
  await site.get('/fr/');
  counted.take();
  await openSite({ store: counted.store, now: NOW }).get('/fr/');
  expect(counted.take()).toEqual(LIST);
});
