import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { canonicalPath } from '../../../../functions/site/http/canonical-path.ts';
import { publishedArticle } from '../../../support/published-article.ts';
import { putArticles } from '../../../support/put-articles.ts';
import { runsOf } from '../../../support/runs-of.ts';
import { openSite, SITE_URL, type TestSite } from '../../../support/test-site.ts';

const ID = 'مقال-été';
const TAG = 'Café';

let site: TestSite;
beforeAll(async () => {
  const store = createMemoryObjectStore();
  const versions = { ar: {}, fr: {}, en: {} };
  await putArticles(store, [
    publishedArticle('sea', versions),
    publishedArticle(ID, versions, { tags: [TAG] }),
  ]);
  site = openSite({ store });
});

test.each([
  ['/fr', '/fr/'],
  ['/FR', '/fr/'],
  ['/FR-ma/', '/fr/'],
  ['/fr//', '/fr/'],
  ['/FR/tags/boats?after=x', '/fr/tags/boats?after=x'],
  ['/fr-MA/2026/03/', '/fr/2026/03/'],
  ['/AR/feed.xml', '/ar/feed.xml'],
  ['/en_GB/articles/sea.json', '/en/articles/sea.json'],
  ['//fr/', '/fr/'],
  ['/fr/articles/sea/', '/fr/articles/sea'],
  ['/fr//articles///sea', '/fr/articles/sea'],
  ['/fr/articles/sea.json/', '/fr/articles/sea.json'],
  ['/fr/tags/boats/?after=x', '/fr/tags/boats?after=x'],
  ['/articles/sea/', '/articles/sea'],
  ['//other.example/articles/', '/other.example/articles'],
  [`/fr/articles/${encodeURIComponent(ID)}/`, `/fr/articles/${encodeURIComponent(ID)}`],
])('%s leads to %s', async (path, location) => {
  const answer = await site.get(path);
  expect([answer.status, answer.headers.get('location')]).toEqual([308, location]);
});

test.each([
  ['/?utm_source=paper&x=1&utm_campaign=mai', '/en/?utm_source=paper&utm_campaign=mai'],
  ['/articles/sea?utm_medium=e-mail', '/en/articles/sea?utm_medium=e-mail'],
  ['/articles/sea?x=1', '/en/articles/sea'],
  ['/fr?utm_source=a', '/fr/?utm_source=a'],
  ['/FR/?utm_source=a', '/fr/?utm_source=a'],
  ['/fr-MA/articles/sea?utm_source=a', '/fr/articles/sea?utm_source=a'],
  ['/?utm_source=%0d%0aSet-Cookie:%20a', '/en/?utm_source=%0d%0aSet-Cookie:%20a'],
])('%s keeps where its reader came from: %s', async (path, location) => {
  expect((await site.get(path)).headers.get('location')).toBe(location);
});

test('any path has one form, which never leads to another host', () => {
  const part = fc.constantFrom('', '', 'fr', 'articles', 'x', '.', 'a.b', '%2F');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const canonical = canonicalPath(`/${parts.join('/')}`);
      expect(canonical).toMatch(/^\/(?!\/)/);
      expect(canonicalPath(canonical)).toBe(canonical);
    }),
  );
});

test.each(['NFC', 'NFD'])('an id and a tag in the form %s are found', async (form) => {
  for (const path of [
    `/fr/articles/${ID}`,
    `/ar/articles/${ID}.json`,
    `/fr/tags/${TAG}`,
    `/articles/${ID}`,
  ]) {
    const encoded = path.split('/').map((part) => encodeURIComponent(part.normalize(form)));
    expect([path, (await site.get(encoded.join('/'))).status]).toEqual([
      path,
      path.startsWith('/articles') ? 302 : 200,
    ]);
  }
});

test.each([
  ['/fr/articles/a%2Fb', 404],
  ['/fr/articles/..%2F..%2Fetc', 404],
  ['/fr/articles/%2E%2E%2Fsea', 404],
  ['/fr/articles/%00', 404],
  ['/fr/articles/%E0%A4%A', 404],
  ['/fr/articles/%ED%A0%80', 404],
  ['/fr/articles/%', 404],
  ['/fr/tags/%', 404],
  ['/fr/tags/%00', 404],
  ['/fr/tags/a%2Fb', 404],
  ['/%E0%A4%A/', 404],
  ['/constructor/articles/sea', 404],
  ['/__proto__/articles/sea', 404],
  ['/fr/articles/__proto__', 404],
  ['/fr/?after=%E0%A4%A', 400],
  ['/fr/?after=00000000000000000-%00.json', 400],
  [`/fr/?after=00000000000000000-${'é'.repeat(101)}.json`, 400],
  [`/fr/articles/${'x'.repeat(2000)}`, 404],
  [`/fr/tags/${'x'.repeat(2000)}`, 404],
  [`/fr/articles/${'x'.repeat(3000)}`, 414],
  [`/fr/?after=${'x'.repeat(3000)}`, 414],
])('%.60s answers %i and breaks nothing', async (path, status) => {
  expect((await site.get(path)).status).toBe(status);
  expect(site.errors).toEqual([]);
});

test('no path is an error', async () => {
  const part = fc.oneof(
    fc.constantFrom(
      'fr',
      'ar',
      'articles',
      'tags',
      'api',
      'v1',
      'sea',
      'feed.xml',
      'sitemap-2026-03.xml',
      '%',
      '%2F',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }).map((text) => encodeURI(text)),
    fc.webPath({ size: 'small' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 5 }), async (parts) => {
      const path = `/${parts.join('/')}`.replaceAll('?', '%3F');
      fc.pre(URL.canParse(SITE_URL + path));
      expect((await site.get(path)).status).toBeLessThan(500);
    }),
    { numRuns: runsOf(300) },
  );
});

test.each([
  ['application/json', '.json'],
  ['text/markdown', '.md'],
])('who accepts %s is led from the page to %s', async (type, suffix) => {
  const answer = await site.get('/fr/articles/sea', { Accept: type });
  expect([answer.status, answer.headers.get('location'), answer.headers.get('vary')]).toEqual([
    302,
    `/fr/articles/sea${suffix}`,
    'Accept',
  ]);
  expect((await site.get(answer.headers.get('location') ?? '')).headers.get('content-type')).toContain(type);
});

test('what is no language leads nowhere', async () => {
  for (const language of ['%2F%2Felsewhere.example', '%5Celsewhere.example', 'none']) {
    const answer = await site.get(`/${language}/articles/sea`, { Accept: 'application/json' });
    expect([answer.status, answer.headers.get('location')]).toEqual([404, null]);
  }
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
  '%s is not answered on a page, and Allow says what is',
  async (method) => {
    for (const path of ['/', '/fr/', '/fr/articles/sea', '/fr/articles/sea/', '/sitemap.xml']) {
      const answer = await site.get(path, {}, method);
      expect([path, answer.status, answer.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD']);
    }
  },
);

test.each([
  '/fr/articles/sea.json',
  '/fr/articles/sea.md',
  '/fr/feed.xml',
  '/fr/feed.json',
  '/api/v1/articles',
])('a page of another site may read %s', async (path) => {
  expect((await site.get(path)).headers.get('access-control-allow-origin')).toBe('*');
  const headers = { Origin: 'https://other.example', 'Access-Control-Request-Method': 'GET' };
  const preflight = await site.get(path, headers, 'OPTIONS');
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-methods')).toContain('GET');
});

test.each(['a/b', "l'eau", 'what?', '50% (half)', 'C#', '*', '!'])(
  'the topic %s is at its own address, however that is written',
  async (tag) => {
    const store = createMemoryObjectStore();
    await putArticles(store, [publishedArticle('x', { fr: {} }, { tags: [tag] })]);
    const tagged = openSite({ store });
    const [, href = ''] =
      /<a href="(\/fr\/tags\/[^"]*)"/.exec(await (await tagged.get('/fr/articles/x')).text()) ?? [];
    expect(href).toMatch(/^\/fr\/tags\/[\w.%~-]+$/);
    expect((await tagged.get(href)).status).toBe(200);
    expect((await tagged.get(href.replace('%2F', '/').replace('%27', "'"))).status).toBe(200);
  },
);
