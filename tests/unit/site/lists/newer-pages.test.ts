import { expect, test } from 'vitest';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { countCalls } from '../../../support/counting-store.ts';
import { publishedArticle } from '../../../support/published-article.ts';
import { putArticles } from '../../../support/put-articles.ts';
import { openSite } from '../../../support/test-site.ts';

const NOW = new Date('2026-06-10T12:00:00Z');
const DAY = 86_400_000;

/** Articles that came so long before now, each with a topic. */
async function open(ages: readonly number[]) {
  const counted = countCalls(createMemoryObjectStore());
  const articles = ages.map((age, i) => {
    const publishedAt = new Date(NOW.getTime() - age).toISOString();
    return publishedArticle(`n${i}`, { fr: {} }, { publishedAt, tags: [i % 2 ? 'Sea' : 'Port'] });
  });
  await putArticles(counted.store, articles);
  const config = { nav: [{ id: 'coast', name: 'Coast', tags: ['Port', 'Sea'] }] };
  return { counted, site: openSite({ store: counted.store, now: NOW, config }) };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** The addresses of all pages of a list, by their links to what is older. */
async function addressesOf({ site }: Opened, first: string): Promise<string[]> {
  const found = [first];
  for (;;) {
    const html = await (await site.get(found.at(-1) ?? '')).text();
    const [, older] = /<a href="([^"]*)" rel="next"/.exec(html) ?? [];
    if (older === undefined) return found;
    found.push(older);
  }
}

async function newerOf({ site }: Opened, path: string) {
  const html = await (await site.get(path)).text();
  const [, newer] = /<a href="([^"]*)" rel="prev"/.exec(html) ?? [];
  if (newer === undefined) return undefined;
  const answer = await site.get(newer);
  expect(answer.status).toBe(302);
  return answer.headers.get('location');
}

const EVERY = (step: number, count: number) => Array.from({ length: count }, (_, i) => i * step);

test.each([
  ['an article each hour', EVERY(3_600_000, 130), '/fr/'],
  ['one each month', EVERY(30 * DAY, 70), '/fr/'],
  ['2,500 within a minute, in a thin archive', [...EVERY(20, 2500), ...EVERY(90 * DAY, 60)], '/fr/'],
  ['half of them with a topic', EVERY(3_600_000, 130), '/fr/tags/Sea'],
  ['a section of two topics', EVERY(3_600_000, 130), '/fr/sections/coast'],
])('of %s, each page leads back to the one before it', async (_, ages, first) => {
  const opened = await open(ages);
  const addresses = await addressesOf(opened, first);
  expect(addresses.length).toBeGreaterThan(3);
  expect(await newerOf(opened, first)).toBeUndefined();
  const places = [...addresses.keys()].filter(
    (place) => place > 0 && (place < 8 || place > addresses.length - 4),
  );
  for (const place of places) {
    opened.counted.take();
    expect([place, await newerOf(opened, addresses[place] ?? '')]).toEqual([place, addresses[place - 1]]);
    expect(opened.counted.take().lists).toBeLessThan(30);
  }
});

test('more of one moment than a LIST tells lead to the first page, after a bounded number of LISTs', async () => {
  const opened = await open(EVERY(0, 2100));
  const addresses = await addressesOf(opened, '/fr/');
  opened.counted.take();
  expect(await newerOf(opened, addresses[90] ?? '')).toBe('/fr/');
  expect(opened.counted.take().lists).toBeLessThan(15);
});

test.each(['/fr/?before=x', '/fr/?before=../../x', '/fr/tags/Sea?before=', '/fr/2026/06/?before=1'])(
  '%s is refused',
  async (path) => {
    expect((await (await open(EVERY(1, 3))).site.get(path)).status).toBe(400);
  },
);

test('a page behind the first says up to when its articles go, and search engines pass it over', async () => {
  const opened = await open(EVERY(DAY, 50));
  const [, second = ''] = await addressesOf(opened, '/fr/');
  const html = await (await opened.site.get(second)).text();
  expect(html).toContain('<title>Articles jusqu’au 21 mai 2026 · Dragoman</title>');
  expect(html).toContain('content="noindex"');
});
