/** What `bench/reads.ts` runs, bundled: prints a line of JSON, ratios of times (bare route : the site). */
import { Hono } from 'hono';
import { cardsOf } from '../../functions/publish/cards.ts';
import { wordCounts } from '../../functions/publish/word-counts.ts';
import type { PublishedArticle, PublishedVersion } from '../../functions/shared/article/published.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import { putJson } from '../../functions/shared/store/json-object.ts';
import { prefixes, publishedKey } from '../../functions/shared/store/keys.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { createSiteApp } from '../../functions/site/app.tsx';

const ROUNDS = 21;
const REQUESTS = 60;
/** Of an article: some 600 words. */
const PARAGRAPHS = 12;
const SENTENCES = 4;
const TIME = '2026-03-01T08:00:00.000Z';
const PATHS = {
  article: '/ar/articles/sea-7',
  list: '/ar/',
  json: '/ar/articles/sea-7.json',
  'API article': '/api/v1/articles/sea-7?language=ar',
  'API list': '/api/v1/articles?language=ar',
  feed: '/ar/feed.xml',
};

export interface Ratio {
  kind: string;
  bytes: number;
  /** From a kept answer. */
  kept: number;
  /** Read, decoded and rendered. */
  rendered: number;
  /** The time of a 304 to that of a 200 that is rendered. */
  unchanged: number;
}

const SENTENCE = {
  ar: 'في يوم من الأيام كان كل شيء على ما يرام في الميناء، وعادت القوارب قبل الظهر. ',
  other: 'One day, all was well in the harbour, and the boats came in before noon. ',
};

const version = (title: string, sentence: string): PublishedVersion => ({
  title,
  excerpt: 'A day at the sea.',
  revision: '1',
  method: 'original',
  reviewed: false,
  bodyHtml: `<p>${sentence.repeat(SENTENCES)}</p>`.repeat(PARAGRAPHS),
  charactersSent: 0,
  updatedAt: TIME,
});

const versions = {
  ar: version('البحر', SENTENCE.ar),
  fr: version('La mer', SENTENCE.other),
  en: version('The sea', SENTENCE.other),
};

const article = (id: string): PublishedArticle => ({
  id,
  revision: '1',
  sourceLanguage: 'en',
  publishedAt: TIME,
  withdrawn: false,
  tags: ['sea'],
  cards: [],
  versions,
  wordCounts: wordCounts(versions, undefined),
});

/** A store in which articles have a new revision whenever `revise` is called: they are read and decoded again, and of a list one card. */
function revisable(store: ObjectStore): { store: ObjectStore; revise(): void } {
  let revision = 0;
  const etag = () => `"${revision}"`;
  const get = async (key: string) => {
    const object = await store.get(key);
    return object && key.startsWith(prefixes.published) ? { ...object, etag: etag() } : object;
  };
  return {
    revise: () => {
      revision += 1;
    },
    store: {
      ...store,
      get,
      getIfChanged: async (key, known) => (known === etag() ? 'unchanged' : get(key)),
      async list(prefix, options) {
        const { objects, truncated } = await store.list(prefix, options);
        const last = objects.at(-1);
        return {
          objects: last === undefined ? [] : [...objects.slice(0, -1), { ...last, etag: etag() }],
          truncated,
        };
      },
    },
  };
}

async function fill(store: ObjectStore): Promise<void> {
  for (let i = 0; i < 20; i += 1) {
    const one = article(`sea-${i}`);
    await putJson(store, publishedKey(one.id), one);
    for (const [key, card] of cardsOf(one)) await putJson(store, key, card);
  }
}

/** ms of one request, one after another. */
async function measure(request: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < REQUESTS; i += 1) await request();
  return (performance.now() - start) / REQUESTS;
}

async function main(): Promise<void> {
  const store = createMemoryObjectStore();
  await fill(store);
  const options = { site: parseSiteConfig({}), baseUrl: 'https://news.example' };
  const site = createSiteApp({ ...options, store });
  // No answer fits into a byte.
  const changing = revisable(store);
  const rendering = createSiteApp({ ...options, store: changing.store, keptBytes: 1 });
  const ratios: Ratio[] = [];
  for (const [kind, path] of Object.entries(PATHS)) {
    const first = await site.request(path);
    const [body, type] = [await first.text(), first.headers.get('content-type') ?? ''];
    if (first.status !== 200) throw new Error(`${path} answered ${first.status}`);
    const tag = first.headers.get('etag') ?? '';
    const bare = new Hono().get('*', (context) => context.body(body, 200, { 'Content-Type': type }));
    const fetched =
      (app: Hono, headers = {}) =>
      async () =>
        (await app.request(path, { headers })).text();
    const render = fetched(rendering);
    const asked = {
      bare: fetched(bare),
      kept: fetched(site),
      rendered: () => {
        changing.revise();
        return render();
      },
      unchanged: fetched(site, { 'If-None-Match': tag }),
    };
    const least = { bare: Infinity, kept: Infinity, rendered: Infinity, unchanged: Infinity };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of Object.keys(asked) as (keyof typeof asked)[]) {
        least[name] = Math.min(least[name], await measure(asked[name]));
      }
    }
    ratios.push({
      kind,
      bytes: Buffer.byteLength(body),
      kept: least.bare / least.kept,
      rendered: least.bare / least.rendered,
      unchanged: least.unchanged / least.rendered,
    });
    if (process.env.BENCH_VERBOSE) console.error(kind, least);
  }
  console.log(JSON.stringify(ratios));
}

await main();
