import { expect, test } from 'vitest';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import type { ObjectReader } from '../../../../functions/shared/store/object-store.ts';
import { createSiteApp } from '../../../../functions/site/app.tsx';
import { type Period, parsePeriod } from '../../../../functions/site/sitemaps/period.ts';
import { createTimedArchive, type TimedArchive } from '../../../support/timed-archive.ts';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LANGUAGES = ['ar', 'fr', 'en'];

/** So many that they fit into what a function answers. */
const FITTING = 6000;

/** Steady for a while, and before that at another pace. */
const paces =
  (...parts: [count: number, perDay: number][]) =>
  (index: number) => {
    let [rest, time] = [index, NOW];
    for (const [count, perDay] of parts) {
      const step = DAY / perDay;
      if (rest < count) return Math.floor(time - rest * step);
      rest -= count;
      time -= count * step;
    }
    return time;
  };

const ARCHIVES: [name: string, count: number, timeOf: (index: number) => number][] = [
  ['a year of 100 a day', 36_500, paces([36_500, 100])],
  ['ten million, 1,000 a day for 27 years', 10_000_000, paces([10_000_000, 1000])],
  ['ten million, 100,000 a day', 10_000_000, paces([10_000_000, 100_000])],
  ['a million, one a minute', 1_000_000, paces([1_000_000, 1440])],
  ['50,000 of this year, before a century of one a day', 86_500, paces([50_000, 300], [36_500, 1])],
  [
    'an import of 200,000 in two hours, before ten years of 30 a day',
    309_500,
    paces([200_000, 2_400_000], [109_500, 30]),
  ],
  [
    'ten years of 30 a day, ten of nothing, and ten more',
    219_000,
    (index) => paces([219_000, 30])(index) - (index < 109_500 ? 0 : 3650 * DAY),
  ],
  ['nothing in three languages', 0, () => 0],
];

function open(store: ObjectReader) {
  const site = parseSiteConfig({ languages: LANGUAGES });
  const app = createSiteApp({ store, site, baseUrl: 'https://news.example', now: () => new Date(NOW) });
  return async (path: string) => app.request(`https://news.example${path}`);
}

const shardsOf = (index: string, language: string) =>
  [...index.matchAll(/example\/([^/]+)\/sitemap-([^<]+)\.xml/g)].flatMap(([, of, name = '']) =>
    of === language ? (parsePeriod(name) ?? []) : [],
  );

/** How many articles each sitemap has, which must not overlap. */
function sizesOf(archive: TimedArchive, shards: readonly Period[]): number[] {
  return shards.map(({ start, end }, place) => {
    expect(end.getTime()).toBeLessThanOrEqual(shards[place - 1]?.start.getTime() ?? Number.POSITIVE_INFINITY);
    const newest = Math.min(end.getTime() - 1, NOW);
    return archive.newerThan(start.getTime() - 1) - archive.newerThan(newest);
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

test.each(ARCHIVES)(
  'the index of %s costs 30 LISTs at most and leads to each article once',
  async (_, count, timeOf) => {
    const archive = createTimedArchive(count, LANGUAGES, timeOf);
    const get = open(archive.store);
    const answer = await get('/sitemap.xml');
    const index = await answer.text();
    expect(answer.status).toBe(200);
    expect(archive.cost.lists).toBeLessThanOrEqual(30);
    // Of some 100 ms each.
    expect(archive.cost.waits).toBeLessThanOrEqual(10);
    expect(index.length).toBeLessThan(5_000_000);
    for (const language of LANGUAGES) {
      const shards = shardsOf(index, language);
      const sizes = sizesOf(archive, shards);
      expect(sum(sizes)).toBe(count);
      expect(Math.max(0, ...sizes)).toBeLessThan(FITTING);
      const empty = shards.filter((_, place) => sizes[place] === 0);
      expect(empty.length).toBeLessThan(150 + shards.length / 20);
      for (const { name } of [...empty.slice(0, 2), ...shards.slice(-2)]) {
        expect([name, (await get(`/${language}/sitemap-${name}.xml`)).status]).toEqual([name, 200]);
      }
    }
  },
);

test('a language whose archive goes further back than the others is told to its end', async () => {
  const recent = createTimedArchive(300_000, ['fr', 'en'], paces([300_000, 800]));
  const old = createTimedArchive(400_000, ['ar'], paces([400_000, 30]));
  const isOld = (prefix: string) => prefix.startsWith('newest/ar/');
  const store: ObjectReader = {
    get: async () => undefined,
    getIfChanged: async () => undefined,
    list: (prefix, options) => (isOld(prefix) ? old : recent).store.list(prefix, options),
  };
  const index = await (await open(store)('/sitemap.xml')).text();
  expect(old.cost.lists + recent.cost.lists).toBeLessThanOrEqual(30);
  const sizes = { ar: sizesOf(old, shardsOf(index, 'ar')), fr: sizesOf(recent, shardsOf(index, 'fr')) };
  expect([sum(sizes.ar), sum(sizes.fr)]).toEqual([400_000, 300_000]);
  expect(Math.max(...sizes.ar, ...sizes.fr)).toBeLessThan(FITTING);
});

test('an empty month that no index leads to is not there, and asking for many costs one plan', async () => {
  const archive = createTimedArchive(36_500, LANGUAGES, paces([36_500, 100]));
  const get = open(archive.store);
  for (let year = 1900; year < 1950; year += 1) {
    expect((await get(`/fr/sitemap-${year}-03.xml`)).status).toBe(404);
  }
  // Each asks for what has ended and for three languages.
  expect(archive.cost.lists).toBeLessThanOrEqual(50 * 4 + 30);
});

test('more articles of one millisecond than a LIST has are in the sitemap of their part of the day', async () => {
  const archive = createTimedArchive(20_000, LANGUAGES, (index) =>
    index < 3000 ? NOW - DAY : NOW - 2 * DAY - index * HOUR,
  );
  const shards = shardsOf(await (await open(archive.store)('/sitemap.xml')).text(), 'fr');
  expect(sum(sizesOf(archive, shards))).toBe(20_000);
});
