import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FeedCases, type Polled, startFeedCases } from '../../support/feed-cases.ts';
import { openSite } from '../../support/test-site.ts';
import { rssOf } from './formats/sample-feeds.ts';

const NOW = new Date('2026-03-03T12:00:00Z');
const TEXT =
  'The ferry left the harbour at nine on Monday morning with two hundred passengers, and the next one follows on Friday.';
let cases: FeedCases;
let dates: Polled;

beforeAll(async () => {
  cases = await startFeedCases();
  dates = await cases.poll('f09-dates', { now: NOW });
});
afterAll(() => cases.close());

const dateOf = (place: number) => {
  const found = Object.entries(dates.articles).find(([title]) => title.startsWith(`Date ${place} is `));
  return found?.[1];
};

test.each([
  [0, '2026-03-02T08:00'],
  [2, '2026-03-02T15:42'],
  [3, '2020-09-18T12:53'],
  [4, '2026-03-02T00:00'],
  [5, '2026-03-02T08:00'],
  [6, '2026-03-02T14:00'],
  [7, '2026-03-02T08:00'],
  [8, '2026-03-02T09:00'],
  [9, '2026-03-02T09:00'],
  [10, '2026-03-02T09:05'],
  [11, '2026-03-02T09:00'],
  [15, '2026-03-02T09:00'],
  [16, '2026-03-02T09:00'],
  [17, '2026-03-02T08:00'],
  [19, '2026-03-02T08:00'],
  [20, '2026-03-03T00:00'],
  [21, '2026-03-02T09:00'],
  [22, '2026-03-02T09:00'],
  [23, '2026-03-02T08:00'],
  [24, '2026-03-03T08:00'],
  [26, '1970-01-01T00:00'],
  [27, '2026-03-02T09:00'],
  [28, '2026-03-02T09:00'],
  [29, '2026-03-02T00:00'],
])('f09-dates: item %i keeps its date', (place, date) => {
  expect(dateOf(place)?.source.publishedAt.slice(0, 16)).toBe(date);
  expect(dateOf(place)?.notes).toEqual([]);
});

const NO_NEWS = /no date that can be read, so it is shown without one and is no news/;

test.each([
  [12, /"1772438400" is a count of seconds/],
  [13, /2050-01-01.* is in the future/],
  [18, /could be 2026-03-02 or 2026-02-03/],
  [25, /no such day/],
])(
  'f09-dates: item %i has no date that can be read, which is told, and it is no news',
  async (place, reason) => {
    const article = dateOf(place);
    expect(article?.notes).toEqual([
      expect.stringMatching(/^date not read: /),
      expect.stringMatching(NO_NEWS),
    ]);
    expect(article?.notes[0]).toMatch(reason);
    const site = openSite({ store: dates.pipeline.store, now: NOW });
    const news = await (await site.get('/en/news-sitemap.xml')).text();
    expect(news).not.toContain(`/en/articles/${article?.id}<`);
    expect(news).toContain(`/en/articles/${dateOf(9)?.id}<`);
  },
);

test('an article without a date that can be read shows none anywhere, and is the last of its list', async () => {
  const id = dateOf(18)?.id ?? '';
  const { get } = openSite({ store: dates.pipeline.store, now: NOW });
  const page = await (await get(`/en/articles/${id}`)).text();
  expect(page).toContain(TEXT.slice(0, 40));
  expect(page).not.toMatch(/<time|published_time|datePublished|1900/);
  const json = await (await get(`/en/articles/${id}.json`)).json();
  expect(json).not.toHaveProperty('publishedAt');
  const markdown = await (await get(`/en/articles/${id}.md`)).text();
  expect(markdown).toMatch(/^undated: true$/m);
  expect(markdown).not.toMatch(/^date:/m);
  const list = (await (await get('/api/v1/articles?language=en&limit=100')).json()) as {
    items: { publishedAt?: string }[];
  };
  const places = list.items.map((item) => item.publishedAt !== undefined);
  expect(places.indexOf(false)).toBe(places.lastIndexOf(true) + 1);
});

async function dated(date: string, more = '') {
  const text = rssOf([{ title: 'Ferry', text: TEXT, date }]).replace('</item>', `${more}</item>`);
  const { articles } = await cases.poll({ body: text }, { now: NOW, feed: { language: 'en' } });
  return articles.Ferry;
}

test('another date of the item is as good, and the first is told', async () => {
  const article = await dated(
    '02/03/2026',
    '<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-03-01T10:00Z</dc:date>',
  );
  expect(article?.source.publishedAt).toBe('2026-03-01T10:00:00.000Z');
  expect(article?.notes).toEqual([expect.stringContaining('could be 2026-03-02 or 2026-02-03')]);
});

test('a date of tomorrow is a wrong clock: the item is of now', async () => {
  const article = await dated('Wed, 04 Mar 2026 09:00:00 GMT');
  expect(article?.source.publishedAt).toBe(NOW.toISOString());
});

test('an item without any date is of the time when it came', async () => {
  const article = await dated('');
  expect(article?.source.publishedAt).toBe(NOW.toISOString());
  expect(article?.notes).toEqual([]);
});

test('an unreadable date that its feed mends is a date like any other, and the note goes', async () => {
  const feed = (pubDate: string) => ({
    body: rssOf([{ title: 'Ferry', guid: '1', text: TEXT, date: pubDate }]),
  });
  const options = { now: NOW, feed: { language: 'en', url: `${cases.server.url}/mended` } };
  cases.server.serve('/mended', feed('soon'));
  const first = await cases.poll('f09-dates', options);
  expect(first.articles.Ferry?.source.publishedAt).toBe('1900-01-01T00:00:00.000Z');
  cases.server.serve('/mended', feed('Mon, 02 Mar 2026 09:00:00 GMT'));
  const second = await cases.poll('f09-dates', { ...options, pipeline: first.pipeline });
  expect(second.articles.Ferry?.source.publishedAt).toBe('2026-03-02T09:00:00.000Z');
  expect(second.articles.Ferry?.notes).toEqual([]);
});
