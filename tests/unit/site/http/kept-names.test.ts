import { expect, test } from 'vitest';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { cardName } from '../../../../functions/shared/store/keys.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { createSiteApp } from '../../../../functions/site/app.tsx';
import type { RouteOptions } from '../../../../functions/site/site-options.ts';
import { publishedArticle } from '../../../support/published-article.ts';
import { putArticles } from '../../../support/put-articles.ts';

const now = new Date('2026-03-15T12:00:00Z');
const PUBLISHED = '2026-03-14T08:00:00.000Z';
const AFTER = `?after=${cardName(new Date(now), 'z')}`;

/** What the app keeps its answers under. */
async function namesOf(paths: readonly string[], headers: Record<string, string> = {}): Promise<string[]> {
  const store = createMemoryObjectStore();
  await putArticles(store, [
    publishedArticle('sea', { fr: {}, en: {} }, { publishedAt: PUBLISHED, tags: ['sea'] }),
  ]);
  const names: string[] = [];
  const kept: RouteOptions['kept'] = {
    async send(_, { name, render }) {
      names.push(name);
      const { body, headers } = await render();
      return new Response(body, { headers });
    },
    repeat: async () => undefined,
  };
  const options: RouteOptions = {
    store,
    site: { ...parseSiteConfig({}), pages: [] },
    baseUrl: 'https://news.example',
    now: () => now,
    kept,
  };
  const app = createSiteApp(options);
  for (const path of paths)
    expect([path, (await app.request(path, { headers })).status]).toEqual([path, 200]);
  return names;
}

test.each([
  '/fr/',
  '/fr/tags/sea',
  '/fr/2026/03/',
  '/fr/articles/sea',
  '/fr/articles/sea.json',
  '/fr/articles/sea.md',
  '/fr/feed.xml',
  '/fr/feed.json',
  '/api/v1/articles?language=fr',
  `/fr/${AFTER}`,
])('the app keeps the answer of %s once, whatever is added', async (path) => {
  const junk = path.startsWith('/api/') ? [] : ['x=1', 'utm_source=a', 'language=ar'];
  const added = junk.map((one) => `${path}${path.includes('?') ? '&' : '?'}${one}`);
  const plain = await namesOf([path]);
  expect(plain).toHaveLength(1);
  const all = [
    ...(await namesOf(added)),
    ...(await namesOf([path], { 'Accept-Language': 'ar', Cookie: 'a=1', 'X-Junk': '1' })),
  ];
  expect(new Set(all)).toEqual(new Set(plain));
});
