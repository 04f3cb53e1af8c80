import { expect, test } from 'vitest';
import { publishedArticle } from '../../../support/published-article.ts';
import { ALL, at, readUrls, siteWith } from '../../../support/sitemap-site.ts';
import { SITE_URL } from '../../../support/test-site.ts';

const ARTICLES = [
  publishedArticle('new', ALL, { ...at('2026-03-14T08:00:00Z'), tags: ['Été & co', 'Sea'] }),
  publishedArticle('old', ALL, { ...at('2026-03-01T08:00:00Z'), tags: ['été & co', 'بحر'] }),
  publishedArticle('later', ALL, { ...at('2026-03-16T08:00:00Z'), tags: ['Secret'] }),
  publishedArticle('over', ALL, {
    ...at('2026-03-10T08:00:00Z'),
    tags: ['Over'],
    unpublishAt: '2026-03-11T08:00:00.000Z',
  }),
];
const NAV = {
  nav: [
    { id: 'shore', name: 'Shore', tags: ['sea'] },
    { id: 'none', name: 'None', tags: ['x'] },
  ],
};

const paths = async (language: string, articles = ARTICLES, config = {}) =>
  (await readUrls(`/${language}/pages-sitemap.xml`, articles, config)).map(({ url }) =>
    decodeURIComponent(url.slice(SITE_URL.length)),
  );

test('has the front page, the sections and the topics that readers find something under, each once', async () => {
  expect(await paths('fr', ARTICLES, NAV)).toEqual([
    '/fr/',
    '/fr/sections/shore',
    '/fr/tags/Été & co',
    '/fr/tags/Sea',
    '/fr/tags/بحر',
  ]);
  expect(await paths('fr', [])).toEqual(['/fr/']);
});

test('front pages stand for each other, and every page is there and canonical', async () => {
  const [front] = await readUrls('/ar/pages-sitemap.xml', ARTICLES);
  expect(front?.links.map(({ lang }) => lang)).toEqual(['ar', 'fr', 'en', 'x-default']);
  const site = await siteWith(ARTICLES, NAV);
  for (const { url } of await readUrls('/fr/pages-sitemap.xml', ARTICLES, NAV)) {
    const answer = await site.get(url.slice(SITE_URL.length));
    expect([url, answer.status]).toEqual([url, 200]);
    expect(await answer.text()).toContain(`<link rel="canonical" href="${url}"/>`);
  }
});
