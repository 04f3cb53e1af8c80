import { describe, expect, test } from 'vitest';
import { edgeCode } from '../../cdk/edge/edge-code.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import { cardName } from '../../functions/shared/store/keys.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import { createSiteApp } from '../../functions/site/app.tsx';
import { whatPathsRead } from '../../functions/site/http/what-paths-read.ts';
import { publishedArticle } from '../support/published-article.ts';
import { putArticles } from '../support/put-articles.ts';

const site = parseSiteConfig({});
const BASE = 'https://news.example';
const now = new Date('2026-03-15T12:00:00Z');
const [first, later] = ['2026-03-14T08:00:00.000Z', '2026-03-13T08:00:00.000Z'];
const PLACE = `after=${cardName(new Date(first), 'harbour')}`;

const store = createMemoryObjectStore(() => now);
await putArticles(store, [
  publishedArticle('harbour', { ar: {}, fr: {}, en: {} }, { publishedAt: first, tags: ['sea'] }),
  publishedArticle('wall', { ar: {}, fr: {}, en: {} }, { publishedAt: later, tags: ['sea'] }),
]);
const app = createSiteApp({ store, site, baseUrl: BASE, now: () => now });

const handler = new Function(`${edgeCode(site)}\nreturn handler;`)();

interface Asked {
  address: string;
  headers: Record<string, string>;
}

/** What is asked of the origin, and what the edge keeps the answer under. */
function folded({ address, headers }: Asked): Asked & { key: string } {
  const { pathname, searchParams } = new URL(address, BASE);
  const querystring: Record<string, { value: string; multiValue?: object[] }> = {};
  for (const name of new Set(searchParams.keys())) {
    const [value, ...more] = searchParams.getAll(name).map(encodeURIComponent);
    const multiValue = [value, ...more].map((one) => ({ value: one }));
    querystring[name] = { value: value ?? '', ...(more.length > 0 && { multiValue }) };
  }
  const given = { host: 'news.example', ...headers };
  const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { value }]));
  const request = handler({ request: { uri: pathname, headers: values, querystring } });
  const query = Object.entries(request.querystring as typeof querystring)
    .map(([name, { value }]) => `${name}=${value}`)
    .join('&');
  const kept = Object.fromEntries(
    ['accept', 'accept-language'].map((name) => [name, request.headers[name].value as string]),
  );
  const folding = { address: pathname + (query && `?${query}`), headers: kept };
  return { ...folding, key: JSON.stringify(folding) };
}

async function answer({ address, headers }: Asked) {
  const response = await app.request(BASE + address, { headers });
  return JSON.stringify([response.status, response.headers.get('location'), await response.text()]);
}

const PATHS = [
  ...[
    '/sitemap.xml',
    '/robots.txt',
    '/llms.txt',
    '/api/',
    '/api/openapi.json',
    '/api/nothing',
    '/fr/feed.xml',
  ],
  ...[
    '/fr/feed.json',
    '/fr/changes.xml',
    '/fr/news-sitemap.xml',
    '/fr/sitemap-2026-03.xml',
    '/fr/sitemap-2026-02.xml',
  ],
  ...[
    '/fr/',
    '/fr/tags/sea',
    '/fr/tags/none',
    '/fr/articles/harbour',
    '/fr/articles/none',
    '/fr/articles/harbour.json',
  ],
  ...[
    '/fr/articles/harbour.md',
    '/articles/harbour',
    '/articles/none',
    '/fr',
    '/FR/',
    '/fr-MA',
    '/fr//tags//sea',
  ],
  ...[
    '/fr/articles/harbour/',
    '/FR/articles/harbour',
    '/none',
    '/none/none',
    '/es/',
    '/wp-login.php',
    '/fr/none.php',
  ],
];
const QUERIES = [
  `before=${PLACE.slice(6)}`,
  '',
  'utm_source=x%20y',
  'fbclid=1',
  PLACE,
  'after=junk',
  `a=1&${PLACE}&utm_medium=m&utm_source=s`,
];
const LANGUAGES = ['fr', 'ar-MA,en;q=0.5', 'en;q=0'];
const TYPES = ['text/html', 'application/json', '*/*'];

const asked = (path: string): Asked[] =>
  QUERIES.flatMap((query) =>
    LANGUAGES.flatMap((language) =>
      TYPES.map((type) => ({
        address: path + (query && `?${query}`),
        headers: { accept: type, 'accept-language': language },
      })),
    ),
  );

/** Redirects keep of a query what is known; the rest is gone with the edge. */
const withoutJunk = (text: string) => text.replace(/fbclid=1&?|a=1&/g, '').replace(/\?"/, '"');
const ordered = (text: string) =>
  text.replace(/\?([^"]*)/, (_, query: string) => `?${query.split('&').sort().join('&')}`);

describe('the edge asks the origin for what the reader asked for', () => {
  test.each(PATHS)('%s', async (path) => {
    for (const one of asked(path)) {
      const [here, edge] = [await answer(one), await answer(folded(one))];
      expect(ordered(withoutJunk(edge))).toBe(ordered(withoutJunk(here)));
    }
  });
});

describe('and keeps each answer once, whatever is added to its address', () => {
  test.each(PATHS)('%s', async (path) => {
    const answers = new Map<string, string>();
    for (const one of asked(path)) answers.set(folded(one).key, await answer(folded(one)));
    // A page that leads elsewhere or is not there may be the same in two languages, and with two campaigns.
    const isPlain = !/^\/(?:fr|ar|en)?\/?(?:none|articles|wp-|es|FR|fr-MA)|\/\/|r\/$|^\/fr$|none$/.test(path);
    const different = new Set(answers.values()).size;
    expect(answers.size).toBeLessThanOrEqual(isPlain ? different : 60);
  });
});

test('junk makes nothing anew, on any path that answers by itself', () => {
  for (const path of PATHS.filter((one) => one.startsWith('/fr/') || one.includes('.'))) {
    const plain = folded({ address: path, headers: {} }).key;
    const junk = { address: `${path}?x=1&utm_source=2&y[]=3`, headers: { 'accept-language': 'es' } };
    if (!/\/\/|r\/$|wp-/.test(path)) expect([path, folded(junk).key]).toEqual([path, plain]);
  }
  for (let count = 0; count < 50; count += 1) {
    const headers = { accept: 'application/json', 'accept-language': LANGUAGES[count % 3] ?? '' };
    const { key } = folded({ address: `/sitemap.xml?after=${count}&utm_source=${count}`, headers });
    expect(key).toBe(folded({ address: '/sitemap.xml', headers: {} }).key);
  }
});

test('the API is asked for one and the same list in one order of its parameters', () => {
  const key = (query: string) => folded({ address: `/api/v1/articles?${query}`, headers: {} }).key;
  expect(key('limit=5&language=fr')).toBe(key('language=fr&limit=5'));
  expect(key('language=fr&junk=1')).not.toBe(key('language=fr'));
});

test('every parameter that pages and redirects read is one that the cache may be keyed by', () => {
  const named = whatPathsRead(['fr']).flatMap(({ parameters }) => (parameters === 'all' ? [] : parameters));
  // CloudFront, "Quotas on policies": ten query strings in a cache policy.
  expect(new Set(named).size).toBeLessThanOrEqual(10);
});
