import { Readable } from 'node:stream';
import { parseSitemap } from 'sitemap';
import { expect } from 'vitest';
import type { PublishedArticle } from '../../functions/shared/article/published.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import { publishedArticle } from './published-article.ts';
import { putArticles } from './put-articles.ts';
import { openSite, SITE_URL } from './test-site.ts';
import { sitemapProblems } from './validate-sitemap.ts';

const NOW = new Date('2026-03-15T12:00:00Z');
export const CHANGED = new Date('2026-03-14T09:30:00.000Z');
export const ALL = { ar: { method: 'machine' }, fr: { method: 'human' }, en: {} } as const;

export const at = (publishedAt: string) => ({ publishedAt: new Date(publishedAt).toISOString() });

export const ARTICLES = [
  publishedArticle('harbour', ALL, at('2026-03-14T08:00:00Z')),
  publishedArticle('مقال', ALL, at('2026-03-01T00:00:00Z')),
  publishedArticle('end', { fr: {}, en: {} }, at('2026-02-28T23:59:59.999Z')),
  publishedArticle('english', { en: {} }, at('2026-03-10T08:00:00Z')),
  publishedArticle('old', ALL, at('1969-12-31T23:59:59Z')),
  publishedArticle('embargoed', ALL, at('2026-03-15T12:00:01Z')),
  publishedArticle('withdrawn', {}, { ...at('2026-03-02T08:00:00Z'), withdrawn: true }),
];

/** The site at noon of 15 March 2026, over cards that were last written the day before. */
export async function siteWith(articles: PublishedArticle[], config = {}) {
  const store = createMemoryObjectStore(() => CHANGED);
  await putArticles(store, articles);
  return openSite({ store, config, now: NOW });
}

export async function read(path: string, articles = ARTICLES, config = {}) {
  const answer = await (await siteWith(articles, config)).get(path);
  const xml = await answer.text();
  return { status: answer.status, xml, type: answer.headers.get('content-type') };
}

/** The URLs of a sitemap that is valid, as another parser reads them. */
export async function readUrls(path: string, articles = ARTICLES, config = {}) {
  const { xml } = await read(path, articles, config);
  expect(await sitemapProblems(xml)).toEqual([]);
  return parseSitemap(Readable.from([xml]));
}

export const page = (language: string, id: string) =>
  `${SITE_URL}/${language}/articles/${encodeURIComponent(id)}`;
