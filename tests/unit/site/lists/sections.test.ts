import { expect, test } from 'vitest';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { publishedArticle } from '../../../support/published-article.ts';
import { putArticles } from '../../../support/put-articles.ts';
import { openSite } from '../../../support/test-site.ts';

const NAV = [
  { id: 'culture', name: { ar: 'ثقافة', fr: 'Culture' }, tags: ['Culture', 'ثقافة'] },
  { id: 'sport', name: 'Sport', tags: ['Sport'] },
];

const MANY = Array.from({ length: 50 }, (_, i) =>
  publishedArticle(
    `n${i}`,
    { fr: {}, ar: {} },
    {
      publishedAt: new Date(Date.UTC(2026, 0, 1) - i * 3_600_000).toISOString(),
      tags: [['Culture'], ['ثقافة'], ['culture', 'ثقافة'], ['Other']][i % 4] ?? [],
    },
  ),
);

async function open() {
  const store = createMemoryObjectStore();
  await putArticles(store, MANY);
  return openSite({ store, config: { nav: NAV } });
}

const idsIn = (html: string) =>
  [...html.matchAll(/<h2><a href="[^"]*\/articles\/([^"]+)"/g)].map(([, id]) => id);

test('a section has what stands under any of its topics, each once, newest first, page by page', async () => {
  const site = await open();
  const seen: unknown[] = [];
  let path: string | undefined = '/fr/sections/culture';
  while (path !== undefined) {
    const html: string = await (await site.get(path)).text();
    seen.push(...idsIn(html));
    path = /<a href="([^"]*)" rel="next"/.exec(html)?.[1];
  }
  expect(seen).toEqual(MANY.filter(({ tags }) => !tags.includes('Other')).map(({ id }) => id));
});

test('every page leads to the sections by their names in its language, else in the site’s', async () => {
  const site = await open();
  const navOf = async (path: string) =>
    /<nav class="sections".*?<\/nav>/s.exec(await (await site.get(path)).text())?.[0] ?? '';
  expect(await navOf('/ar/')).toContain('<a href="/ar/sections/culture">ثقافة</a>');
  expect(await navOf('/fr/articles/n1')).toContain('<a href="/fr/sections/culture">Culture</a>');
  expect(await navOf('/en/')).toContain('<a href="/en/sections/culture" lang="ar" dir="rtl">ثقافة</a>');
  expect(await navOf('/fr/none')).toContain('<a href="/fr/sections/sport">Sport</a>');
  expect(await navOf('/fr/sections/sport')).toContain('aria-current="page">Sport</a>');
});

test('a section is there in every language, one without articles too, and no other is', async () => {
  const site = await open();
  expect((await site.get('/fr/sections/none')).status).toBe(404);
  expect((await site.get('/es/sections/sport')).status).toBe(404);
  const sport = await site.get('/en/sections/sport');
  expect(sport.status).toBe(200);
  expect(await sport.text()).toContain('content="noindex"');
});

test('where another language lacks a topic, the switch leads to the section of the topic', async () => {
  const store = createMemoryObjectStore();
  await putArticles(store, [publishedArticle('x', { fr: {} }, { tags: ['Culture', 'Elsewhere'] })]);
  const site = openSite({ store, config: { nav: NAV } });
  const get = async (path: string) => await (await site.get(path)).text();
  expect(await get('/fr/tags/culture')).toContain('<a href="/ar/sections/culture" lang="ar"');
  expect(await get('/fr/tags/Elsewhere')).toContain('<a href="/ar/" lang="ar"');
});

test.each([
  [[{ id: 'A', name: 'A', tags: ['a'] }], 'nav.0.id: may hold'],
  [[{ id: 'a', name: {}, tags: ['a'] }], 'nav.0.name'],
  [[{ id: 'a', name: { xx: 'A' }, tags: ['a'] }], 'nav.0.name'],
  [[{ id: 'a', name: 'A', tags: [] }], 'nav.0.tags'],
  [[{ id: 'a', name: 'A', tags: ['a'], more: 1 }], 'nav.0'],
  [[1, 2].map(() => ({ id: 'a', name: 'A', tags: ['a'] })), 'nav: has an id twice'],
])('sections that are none are refused: %j', (nav, problem) => {
  expect(() => parseSiteConfig({ nav })).toThrow(problem);
});
