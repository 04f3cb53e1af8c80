import { Readable } from 'node:stream';
import { parseSitemapIndex } from 'sitemap';
import { beforeAll, expect, test } from 'vitest';
import { listAll } from '../../../../functions/shared/store/list-all.ts';
import { type Archive, createArchive } from '../../../support/archive.ts';
import { type CountingStore, countCalls } from '../../../support/counting-store.ts';
import { openSite, SITE_URL, type TestSite } from '../../../support/test-site.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const COUNT = 100_000;

interface Opened extends Archive {
  counted: CountingStore;
  site: TestSite;
}

/** As dense as the archive of 100,000 is, over fewer years where a test is about months and not about size. */
function open(count: number, years = 5): Opened {
  const archive = createArchive(count, NOW, years);
  const counted = countCalls(archive.store);
  return { ...archive, counted, site: openSite({ store: counted.store, now: NOW }) };
}

let large: Opened;
beforeAll(() => {
  large = open(COUNT);
});

async function costOf({ site, counted }: Opened, path: string) {
  counted.take();
  expect([path, (await site.get(path)).status]).toEqual([path, 200]);
  return counted.take();
}

test('an archive’s keys are in order, and its articles are what publish would write', async () => {
  const { store, articles } = createArchive(50, NOW);
  const keys: string[] = [];
  for await (const { key } of listAll(store, '')) keys.push(key);
  expect(keys).toEqual(keys.toSorted());
  expect(keys).toHaveLength(50 * 5 + 13);
  const card = await store.get(`newest/fr/${articles[3]?.name}`);
  expect(JSON.parse(new TextDecoder().decode(card?.body))).toMatchObject({ id: 'a000003', language: 'fr' });
});

test('front page, deep page, article and feed cost with 100,000 articles what they cost with 100', async () => {
  const paths = ({ articles }: Opened) => {
    const middle = articles[articles.length / 2];
    return [
      '/fr/',
      `/fr/?after=${middle?.name}`,
      `/fr/articles/${middle?.id}`,
      '/fr/feed.xml',
      '/fr/news-sitemap.xml',
    ];
  };
  const costs = async (opened: Opened) => {
    const found = [];
    for (const path of paths(opened)) found.push(await costOf(opened, path));
    return found;
  };
  const [many, few] = [await costs(large), await costs(open(100))];
  expect(many.slice(0, 4)).toEqual(few.slice(0, 4));
  // The news of two days, one LIST and a card each: fifty a day.
  expect([many[4]?.lists, few[4]?.lists]).toEqual([1, 1]);
});

const monthOf = (time: Date) => time.toISOString().slice(0, 7);

test.each([{}, { noindexUnreviewed: ['ar'] }])(
  'a month’s sitemap is at most 3 LISTs for each begun 1,000 articles and one for what has an end, and reads no object, with %j',
  async (config) => {
    const opened = { ...large, site: openSite({ store: large.counted.store, config, now: NOW }) };
    for (const month of ['2026-06', '2026-05', '2024-02', '2021-07']) {
      const articles = large.articles.filter(({ publishedAt }) => monthOf(publishedAt) === month).length;
      expect(articles).toBeGreaterThan(500);
      for (const language of ['ar', 'fr', 'en']) {
        const { gets, lists } = await costOf(opened, `/${language}/sitemap-${month}.xml`);
        expect(gets).toBe(0);
        expect(lists).toBeLessThanOrEqual(3 * Math.ceil(articles / 1000) + 1);
      }
    }
  },
);

test('the index is at most 30 LISTs and reads no object', async () => {
  const { gets, lists } = await costOf(large, '/sitemap.xml');
  expect(gets).toBe(0);
  expect(lists).toBeLessThanOrEqual(30);
});

async function indexOf(site: TestSite, language: string): Promise<string[]> {
  const index = await (await site.get('/sitemap.xml')).text();
  const urls = (await parseSitemapIndex(Readable.from([index]))).map(({ url }) => url.slice(SITE_URL.length));
  return urls.filter((path) => path.startsWith(`/${language}/sitemap-`));
}

async function idsIn(site: TestSite, paths: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const path of paths) {
    const xml = await (await site.get(path)).text();
    ids.push(...[...xml.matchAll(/<loc>[^<]*\/articles\/([^<]*)<\/loc>/g)].map(([, id = '']) => id));
  }
  return ids;
}

test('the index leads to every article of a language once', async () => {
  const { site, articles } = open(COUNT / 5, 1);
  const shards = await indexOf(site, 'fr');
  expect(shards).toHaveLength(new Set(articles.map(({ publishedAt }) => monthOf(publishedAt))).size);
  expect(await idsIn(site, shards)).toEqual(articles.map(({ id }) => id));
});

test('a month of more than 2,000 articles is in the index by its days', async () => {
  const busy = open(7_500, 0.25);
  const days = (await indexOf(busy.site, 'fr')).filter((path) => path.includes('2026-05'));
  expect(days[0]).toBe('/fr/sitemap-2026-05-31.xml');
  expect(days).toHaveLength(31);
  const inMay = busy.articles.filter(({ publishedAt }) => monthOf(publishedAt) === '2026-05');
  expect(await idsIn(busy.site, days)).toEqual(inMay.map(({ id }) => id));
});

test('a month that is larger than an answer may be has its newest articles', async () => {
  const { store, articles } = createArchive(60_000, NOW, 0.02);
  const answer = await openSite({ store, now: NOW }).get('/fr/sitemap-2026-06.xml');
  const xml = await answer.text();
  expect(Buffer.byteLength(JSON.stringify(xml))).toBeLessThan(6_000_000);
  const ids = [...xml.matchAll(/<loc>[^<]*\/articles\/([^<]*)<\/loc>/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(9000);
  expect(ids).toEqual(articles.slice(0, ids.length).map(({ id }) => id));
});
