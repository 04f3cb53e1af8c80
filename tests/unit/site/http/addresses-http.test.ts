import { expect, test } from 'vitest';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { alternatesOf, isIndexable } from '../../../../functions/site/alternates.ts';
import { hreflangOf } from '../../../../functions/site/hreflang.ts';
import { alternatesLink } from '../../../../functions/site/http/headers.ts';
import { publishedArticle } from '../../../support/published-article.ts';

const site = parseSiteConfig({ noindexUnreviewed: ['ar'] });
const BASE = 'https://news.example';

const article = publishedArticle('sea', {
  en: { method: 'original' },
  fr: { method: 'machine' },
  ar: { method: 'machine' },
});

test('only a machine’s version that no person reviewed is kept from search engines, where site.json says so', () => {
  const unreviewed = { method: 'machine', reviewed: false } as const;
  expect(isIndexable(unreviewed, 'ar', site)).toBe(false);
  expect(isIndexable(unreviewed, 'fr', site)).toBe(true);
  expect(isIndexable({ ...unreviewed, reviewed: true }, 'ar', site)).toBe(true);
  for (const method of ['original', 'human', 'memory'] as const)
    expect(isIndexable({ method, reviewed: false }, 'ar', site)).toBe(true);
});

test('readers are led to every language, search engines to those they may show', () => {
  expect(alternatesOf(article, site, BASE).map(({ language }) => language)).toEqual(['ar', 'fr', 'en']);
  expect(hreflangOf(article, 'fr', site, BASE)).toEqual([
    { language: 'fr', url: `${BASE}/fr/articles/sea` },
    { language: 'en', url: `${BASE}/en/articles/sea` },
    { language: 'x-default', url: `${BASE}/articles/sea` },
  ]);
});

test('a version kept from search engines names no alternates', () => {
  expect(hreflangOf(article, 'ar', site, BASE)).toEqual([]);
  expect(hreflangOf(article, 'es', site, BASE)).toEqual([]);
});

test('a Link header names alternates as RFC 8288 has it', () => {
  const alternates = [{ language: 'fr', url: `${BASE}/fr/articles/sea` }];
  expect(alternatesLink(alternates)).toBe(
    '<https://news.example/fr/articles/sea>; rel="alternate"; hreflang="fr"',
  );
});
