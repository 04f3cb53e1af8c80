/**
 * Pages a second of a warm process, as a share of what Hono itself does with a line of text in the same run.
 *
 *   npx tsx bench/site.ts [--json]
 *
 * The store is in memory, so what is measured is rendering, headers and ETags. The kinds take turns in every round, and
 * the median round counts, so that whatever else the machine does hits them alike.
 */
import { parseArgs } from 'node:util';
import { Hono } from 'hono';
import { cardsOf } from '../functions/publish/cards.ts';
import type { PublishedArticle, PublishedVersion } from '../functions/shared/article/published.ts';
import { parseSiteConfig } from '../functions/shared/article/site-config.ts';
import { putJson } from '../functions/shared/store/json-object.ts';
import { publishedKey } from '../functions/shared/store/keys.ts';
import { createMemoryObjectStore } from '../functions/shared/store/memory-object-store.ts';
import { createSiteApp } from '../functions/site/app.tsx';

const ROUNDS = 15;
const REQUESTS = 200;
const PARAGRAPHS = 12;
const TIME = '2026-03-01T08:00:00.000Z';

const version = (title: string): PublishedVersion => ({
  title,
  excerpt: 'A day at the sea.',
  revision: '1',
  method: 'original',
  reviewed: false,
  bodyHtml: '<p>One day, all was well in the harbour, and the boats came in before noon.</p>'.repeat(
    PARAGRAPHS,
  ),
  charactersSent: 0,
  updatedAt: TIME,
});

const article = (id: string): PublishedArticle => ({
  id,
  revision: '1',
  sourceLanguage: 'en',
  publishedAt: TIME,
  withdrawn: false,
  tags: ['sea'],
  cards: [],
  versions: { ar: version('البحر'), fr: version('La mer'), en: version('The sea') },
});

async function createKinds(): Promise<Record<string, () => Promise<unknown>>> {
  const store = createMemoryObjectStore();
  for (let i = 0; i < 20; i += 1) {
    const one = article(`sea-${i}`);
    await putJson(store, publishedKey(one.id), one);
    for (const [key, card] of cardsOf(one)) await putJson(store, key, card);
  }
  const hello = new Hono().get('/', (context) => context.text('hello'));
  const site = createSiteApp({ store, site: parseSiteConfig({}), baseUrl: 'https://news.example' });
  const fetched = (app: Hono, path: string) => async () => (await app.request(path)).arrayBuffer();
  return {
    hello: fetched(hello, '/'),
    article: fetched(site, '/ar/articles/sea-7'),
    list: fetched(site, '/ar/'),
    json: fetched(site, '/ar/articles/sea-7.json'),
  };
}

/** Requests a second, one after another. */
async function measure(request: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < REQUESTS; i += 1) await request();
  return (REQUESTS * 1000) / (performance.now() - start);
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
  const kinds = Object.entries(await createKinds());
  const rates = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, request] of kinds)
      rates.set(name, [...(rates.get(name) ?? []), await measure(request)]);
  }
  const medians = [...rates].map(([name, all]) => [name, median(all)] as const);
  const base = medians.find(([name]) => name === 'hello')?.[1] ?? 0;
  const shares = Object.fromEntries(medians.map(([name, rate]) => [name, Number((rate / base).toFixed(3))]));
  if (values.json) console.log(JSON.stringify(shares));
  else
    for (const [name, rate] of medians)
      console.log(`${name.padEnd(8)} ${shares[name]}  (${Math.round(rate)} requests/s)`);
}

await main();
