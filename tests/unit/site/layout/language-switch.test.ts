import { expect, test } from 'vitest';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { publishedArticle } from '../../../support/published-article.ts';
import { putArticles } from '../../../support/put-articles.ts';
import { openSite } from '../../../support/test-site.ts';

/** Where the switch of a page leads, language by language. */
function switchOf(html: string): Record<string, string> {
  const [, list = ''] = /<nav class="switch".*?<ul>(.*?)<\/ul>/s.exec(html) ?? [];
  const links = [...list.matchAll(/<a href="([^"]*)"[^>]*hreflang="([^"]*)"/g)];
  return Object.fromEntries(links.map(([, href = '', language = '']) => [language, href]));
}

async function openNewsroom() {
  const store = createMemoryObjectStore();
  await putArticles(store, [
    publishedArticle('sea', { ar: {}, fr: {} }, { tags: ['Sea'] }),
    publishedArticle('port', { fr: {} }, { tags: ['Port'] }),
    publishedArticle('agua', { es: {} }),
    publishedArticle('gone', { fr: {} }, { withdrawn: true }),
    publishedArticle('over', { ar: {}, fr: {} }, { tags: ['Over'] }),
    publishedArticle('over', { ar: {}, fr: {} }, { tags: ['Over'], unpublishAt: '2026-05-01T00:00:00Z' }),
  ]);
  return openSite({ store });
}

const FRONTS = { ar: '/ar/', fr: '/fr/', en: '/en/' };

test.each([
  ['/fr/', FRONTS],
  ['/fr/articles/sea', { ar: '/ar/articles/sea', fr: '/fr/articles/sea', en: '/en/' }],
  ['/fr/articles/port', { ...FRONTS, fr: '/fr/articles/port' }],
  ['/fr/tags/Sea', { ar: '/ar/tags/Sea', fr: '/fr/tags/Sea', en: '/en/' }],
  ['/fr/tags/Port', { ...FRONTS, fr: '/fr/tags/Port' }],
  ['/es/articles/agua', { ...FRONTS, es: '/es/articles/agua' }],
  ['/en/articles/sea', { ar: '/ar/articles/sea', fr: '/fr/articles/sea', en: '/en/' }],
  ['/fr/articles/gone', FRONTS],
  ['/fr/none', FRONTS],
])('the switch of %s has every language, and leads to the nearest that there is', async (path, links) => {
  const site = await openNewsroom();
  expect(switchOf(await (await site.get(path)).text())).toEqual(links);
  for (const href of Object.values(links)) expect([href, (await site.get(href)).status]).toEqual([href, 200]);
});

test('of a topic, another language is asked for once a minute', async () => {
  const store = createMemoryObjectStore();
  await putArticles(store, [publishedArticle('sea', { fr: {} }, { tags: ['Sea'] })]);
  const get = async (now: string) => {
    const site = openSite({ store, now: new Date(now) });
    return switchOf(await (await site.get('/fr/tags/Sea')).text()).ar;
  };
  expect(await get('2026-06-01T00:00:00Z')).toBe('/ar/');
  await putArticles(store, [publishedArticle('sea', { ar: {}, fr: {} }, { tags: ['Sea'] })]);
  expect(await get('2026-06-01T00:00:59Z')).toBe('/ar/');
  expect(await get('2026-06-01T00:01:00Z')).toBe('/ar/tags/Sea');
});

const IN = { ar: 'الصفحة غير موجودة', fr: 'Page introuvable', en: 'Page not found' };

test.each([
  ['/fr/none', 'ar', 'fr', false],
  ['/articles/none', 'ar-MA,en;q=0.5', 'ar', true],
  ['/none/at/all', 'fr', 'fr', true],
  ['/none', '', 'en', true],
  ['/tr/', 'ar', 'ar', true],
] as const)('%s, asked for in "%s", is missed in %s', async (path, accepted, language, varies) => {
  const answer = await (await openNewsroom()).get(path, { 'Accept-Language': accepted });
  expect(answer.status).toBe(404);
  expect(answer.headers.get('Content-Language')).toBe(language);
  expect(answer.headers.get('Vary') === 'Accept-Language').toBe(varies);
  expect(await answer.text()).toContain(`<h1>${IN[language]}</h1>`);
});

test('what was withdrawn is told in the reader’s language too', async () => {
  const answer = await (await openNewsroom()).get('/articles/gone', { 'Accept-Language': 'ar' });
  expect(answer.status).toBe(410);
  expect(await answer.text()).toContain('<h1>سُحب المقال</h1>');
});
