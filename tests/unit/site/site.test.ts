import { expect, test } from 'vitest';
import { parseSiteConfig } from '../../../functions/shared/article/site-config.ts';
import { createSiteApp } from '../../../functions/site/app.tsx';
import { negotiationTable } from '../../support/negotiation-table.ts';
import { createEchoTranslator, createPipeline } from '../../support/pipeline.ts';

const NOW = new Date('2026-06-01T00:00:00Z');

async function siteWith(articles: Record<string, string>, settings: object = {}) {
  const pipeline = createPipeline(createEchoTranslator());
  for (const [path, text] of Object.entries(articles)) await pipeline.store.put(`inbox/${path}`, text);
  await pipeline.drain();
  const errors: string[] = [];
  const options = { store: pipeline.store, site: parseSiteConfig(settings), baseUrl: 'https://news.example' };
  const app = createSiteApp({
    ...options,
    now: () => NOW,
    onError: (error) => void errors.push(error.message),
  });
  return { app, errors, get: async (path: string, headers = {}) => app.request(path, { headers }) };
}

const article = (title: string, more = '') =>
  `---\ntitle: ${JSON.stringify(title)}\n${more}\n---\n\nSome words.\n`;

test.each(negotiationTable)('Accept-Language %s', async (_, accepted, language) => {
  const { get } = await siteWith({});
  const answer = await get('/', { 'Accept-Language': accepted });
  expect([answer.status, answer.headers.get('location'), answer.headers.get('vary')]).toEqual([
    302,
    `/${language}/`,
    'Accept-Language',
  ]);
});

test('an article leads to the best language it is published in', async () => {
  const { get } = await siteWith({ 'sea/en.md': article('The sea'), 'sea/fr.md': '---\ntitle: [\n---\n' });
  const french = await get('/articles/sea', { 'Accept-Language': 'fr, ar;q=0.5' });
  expect(french.headers.get('location')).toBe('/ar/articles/sea');
  const missing = await get('/fr/articles/sea');
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('href="/ar/articles/sea"');
});

test('what a person translated is offered in whatever language', async () => {
  const { get } = await siteWith({ 'sea/en.md': article('The sea'), 'sea/de.md': article('Das Meer') });
  expect((await get('/de/articles/sea')).status).toBe(200);
  expect(await (await get('/ar/articles/sea')).text()).toContain('hreflang="de"');
});

test('a language taken out of site.json is offered no more, the one an article was written in stays', async () => {
  const { get } = await siteWith({ 'sea/fr.md': article('La mer') }, { languages: ['ar', 'en'] });
  const { get: english } = await siteWith({ 'sea/en.md': article('The sea') }, { languages: ['ar', 'en'] });
  for (const path of ['/fr/articles/sea', '/fr/articles/sea.json', '/api/v1/articles/sea?language=fr']) {
    expect([path, (await get(path)).status, (await english(path)).status]).toEqual([path, 200, 404]);
  }
  const html = await (await english('/en/articles/sea')).text();
  expect(html).toContain('hreflang="ar"');
  expect(html).not.toContain('/fr/');
  const { location } = Object.fromEntries(
    (await english('/articles/sea', { 'Accept-Language': 'fr' })).headers,
  );
  expect(location).not.toContain('/fr/');
});

test('what writers wrote stays text', async () => {
  const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const { get } = await siteWith({
    'x/en.md': article(attack, `author: ${JSON.stringify(attack)}\ntags: [${JSON.stringify(attack)}]`),
  });
  for (const path of ['/en/', '/en/articles/x', '/ar/articles/x']) {
    const html = await (await get(path)).text();
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)|<img/);
    expect(html).toContain('&lt;script&gt;');
  }
});

test.each([
  ['/xx/', 404],
  ['/en/articles/none', 404],
  ['/en/articles/..%2f..%2fetc', 404],
  ['/en/articles/%E0%A4%A', 404],
  ['/en/none/none', 404],
  ['/en/?after=../../x', 400],
  ['/xx/articles/sea', 404],
  ['/en/articles/sea.json', 200],
  ['/en/articles/sea.jsonx', 404],
  ['/en', 308],
  ['/healthz', 200],
])('%s answers %i', async (path, status) => {
  const { get, errors } = await siteWith({ 'sea/en.md': article('The sea') });
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(errors).toEqual([]);
});

test('an id in Arabic is found however its letters are composed', async () => {
  const { get } = await siteWith({ 'أخبار/en.md': article('News') });
  expect((await get(`/en/articles/${encodeURIComponent('أخبار'.normalize('NFD'))}`)).status).toBe(200);
});

test('pages of a list give every article once, the newest first, and none before its time', async () => {
  const dates = Array.from({ length: 45 }, (_, i) => new Date(Date.UTC(2026, 4, 1, i)).toISOString());
  const files = dates.map((date, i) => [`n${i}/en.md`, article(`Number ${i};`, `date: ${date}`)]);
  const { get } = await siteWith({
    ...Object.fromEntries(files),
    'later/en.md': article('Later', 'publishAt: 2026-06-01T00:00:01Z'),
  });
  const seen: number[] = [];
  for (let path: string | undefined = '/en/'; path !== undefined; ) {
    const html = await (await get(path)).text();
    expect(html).not.toContain('Later');
    seen.push(...[...html.matchAll(/Number (\d+);/g)].map(([, number]) => Number(number)));
    path = /href="([^"]*\?after=[^"]*)"/.exec(html)?.[1];
  }
  expect(seen).toEqual(dates.map((_, i) => 44 - i));
});

test('an unchanged page is answered with 304, and other methods with 405', async () => {
  const { app, get } = await siteWith({ 'sea/en.md': article('The sea') });
  const etag = (await get('/en/articles/sea')).headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[^"]+"$/);
  expect((await get('/en/articles/sea', { 'If-None-Match': etag })).status).toBe(304);
  const post = await app.request('/en/', { method: 'POST' });
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect((await app.request('/en/articles/sea', { method: 'HEAD' })).status).toBe(200);
});

test('a page of a machine translation says so and names its original', async () => {
  const { get } = await siteWith({ 'sea/en.md': article('The sea') });
  const html = await (await get('/fr/articles/sea')).text();
  expect(html).toContain('Traduction automatique');
  expect(html).toContain('href="/en/articles/sea"');
  expect(html).toContain('<link rel="canonical" href="https://news.example/fr/articles/sea"/>');
});

test('an original in a language the site has no words for is shown too', async () => {
  const { get } = await siteWith({ 'mar/es.md': article('El mar') });
  const html = await (await get('/es/articles/mar')).text();
  expect(html).toContain('<html lang="es" dir="ltr">');
  expect(
    ((await (await get('/ar/articles/mar.json')).json()) as { sourceLanguage: string }).sourceLanguage,
  ).toBe('es');
});
