import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { createSiteApp } from '../../../../functions/site/app.tsx';
import { cacheControl } from '../../../../functions/site/http/headers.ts';
import { publishedArticle } from '../../../support/published-article.ts';
import { putArticles } from '../../../support/put-articles.ts';
import { openSite, type TestSite } from '../../../support/test-site.ts';

let site: TestSite;
beforeAll(async () => {
  const store = createMemoryObjectStore();
  await putArticles(store, [publishedArticle('sea', { ar: {}, fr: {}, en: {} }, { tags: ['boats'] })]);
  site = openSite({ store });
});

const PAGES = ['/fr/', '/fr/articles/sea', '/fr/tags/boats'];
const PROGRAMS = ['/fr/articles/sea.json', '/fr/articles/sea.md', '/fr/feed.xml', '/fr/feed.json'];
const SITEMAPS = ['/sitemap.xml', '/fr/sitemap-2026-03.xml', '/fr/news-sitemap.xml', '/robots.txt'];

test.each([...PAGES, ...PROGRAMS, ...SITEMAPS])(
  '%s has a strong ETag, and is 304 to who has it',
  async (path) => {
    const first = await site.get(path);
    expect(first.status).toBe(200);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\x21\x23-\x7e]+"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await site.get(path, { 'If-None-Match': known });
      expect([again.status, await again.text()]).toEqual([304, '']);
      for (const name of [
        'etag',
        'cache-control',
        'vary',
        'content-language',
        'link',
        'access-control-allow-origin',
      ])
        expect([name, again.headers.get(name)]).toEqual([name, first.headers.get(name)]);
    }
    expect((await site.get(path, { 'If-None-Match': '"other"' })).status).toBe(200);
  },
);

test.each([...PAGES, ...PROGRAMS, ...SITEMAPS, '/fr/articles/none', '/', '/healthz'])(
  'HEAD of %s is GET without a body',
  async (path) => {
    const [get, head] = [await site.get(path), await site.get(path, {}, 'HEAD')];
    expect(head.status).toBe(get.status);
    expect(await head.text()).toBe('');
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  },
);

test.each([...PAGES, ...PROGRAMS, ...SITEMAPS, '/', '/articles/sea', '/none/none', '/healthz'])(
  'every answer is guarded: %s',
  async (path) => {
    const { headers } = await site.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("font-src 'self'");
    expect(policy).not.toMatch(/unsafe|script-src/);
    expect(headers.get('strict-transport-security')).toContain('max-age=63072000');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  },
);

test('a store that fails is an error page in the language asked for, guarded and not kept', async () => {
  const store = createMemoryObjectStore();
  const failing = openSite({ store: { ...store, get: () => Promise.reject(new Error('no store')) } });
  const { status, headers } = await failing.get('/fr/articles/sea');
  expect([status, headers.get('content-language')]).toEqual([500, 'fr']);
  expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(failing.errors).toEqual(['no store']);
});

test.each([
  ['/', 'Accept-Language'],
  ['/articles/sea', 'Accept-Language'],
  ['/fr/articles/sea', 'Accept'],
  ['/fr/', null],
  ['/fr/tags/boats', null],
  ['/fr/articles/sea.json', null],
  ['/fr/feed.xml', null],
  ['/sitemap.xml', null],
])('%s varies by %s', async (path, header) => {
  expect((await site.get(path)).headers.get('vary')).toBe(header);
});

test.each(PAGES)('%s names its language', async (path) => {
  expect((await site.get(path)).headers.get('content-language')).toBe('fr');
});

test('an address without HTTPS promises none for later', async () => {
  const app = createSiteApp({
    store: createMemoryObjectStore(),
    site: site.site,
    baseUrl: 'http://127.0.0.1:1',
  });
  expect((await app.request('/healthz')).headers.get('strict-transport-security')).toBeNull();
});

const KINDS: [path: string, kind: keyof typeof cacheControl, headers?: Record<string, string>][] = [
  ['/fr/articles/sea', 'page'],
  ['/fr/', 'list'],
  ['/fr/tags/boats', 'list'],
  ['/fr/articles/sea.json', 'data'],
  ['/fr/articles/sea.md', 'data'],
  ['/api/v1/articles', 'list'],
  ['/api/v1/articles/sea', 'data'],
  ['/fr/feed.xml', 'feed'],
  ['/fr/feed.json', 'feed'],
  ['/fr/news-sitemap.xml', 'news'],
  ['/sitemap.xml', 'sitemap'],
  ['/fr/sitemap-2026-03.xml', 'sitemap'],
  ['/robots.txt', 'document'],
  ['/llms.txt', 'list'],
  ['/api/openapi.json', 'document'],
  ['/api/', 'document'],
  ['/', 'redirect'],
  ['/articles/sea', 'redirect'],
  ['/fr/articles/sea', 'redirect', { Accept: 'application/json' }],
  ['/fr', 'moved'],
  ['/fr/articles/sea/', 'moved'],
  ['/fr/articles/none', 'missing'],
  ['/fr/articles/none.json', 'missing'],
  ['/healthz', 'none'],
];

test.each(KINDS)('%s is kept as %s', async (path, kind, headers = {}) => {
  expect((await site.get(path, headers)).headers.get('cache-control')).toBe(cacheControl[kind]);
});

test('the table in docs/http-api.md says how long each kind is kept', () => {
  const docs = readFileSync('docs/http-api.md', 'utf8');
  const rows = [...docs.matchAll(/^\| `(\w+)` \| [^|]+ \| `([^`]+)` \|$/gm)].map(([, kind, value]) => [
    kind,
    value,
  ]);
  expect(Object.fromEntries(rows)).toEqual(cacheControl);
});

test('over TLS pictures come over TLS alone; the laptop, which has none, shows the others too', async () => {
  const sources = async (baseUrl: string) => {
    const app = createSiteApp({ store: createMemoryObjectStore(), site: site.site, baseUrl });
    const { headers } = await app.request('/fr/');
    return /img-src ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1];
  };
  expect(await sources('https://news.example')).toBe("'self' https:");
  expect(await sources('http://127.0.0.1:8787')).toBe("'self' https: http:");
});
