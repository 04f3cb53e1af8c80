import { Readable } from 'node:stream';
import { parseSitemapIndex } from 'sitemap';
import { describe, expect, test } from 'vitest';
import { publishedArticle } from '../../../support/published-article.ts';
import { ALL, ARTICLES, at, page, read, readUrls, siteWith } from '../../../support/sitemap-site.ts';
import { SITE_URL } from '../../../support/test-site.ts';
import { sitemapProblems } from '../../../support/validate-sitemap.ts';

describe('the index', () => {
  test('has the news, the pages and the months of each language, newest first, and no month without articles', async () => {
    const { xml, type } = await read('/sitemap.xml');
    expect(type).toBe('application/xml; charset=utf-8');
    expect(await sitemapProblems(xml)).toEqual([]);
    const months = {
      ar: ['2026-03', '1969-12'],
      fr: ['2026-03', '2026-02', '1969-12'],
      en: ['2026-03', '2026-02', '1969-12'],
    };
    const expected = Object.entries(months).flatMap(([language, names]) =>
      ['news-sitemap', 'pages-sitemap', ...names.map((name) => `sitemap-${name}`)].map(
        (name) => `${SITE_URL}/${language}/${name}.xml`,
      ),
    );
    expect((await parseSitemapIndex(Readable.from([xml]))).map(({ url }) => url)).toEqual(expected);
  });

  test('leads only to sitemaps that are there', async () => {
    const site = await siteWith(ARTICLES);
    const index = await (await site.get('/sitemap.xml')).text();
    for (const { url } of await parseSitemapIndex(Readable.from([index]))) {
      const answer = await site.get(url.slice(SITE_URL.length));
      expect([url, answer.status]).toEqual([url, 200]);
      expect(await sitemapProblems(await answer.text())).toEqual([]);
    }
  });

  test('is named by robots.txt', async () => {
    expect((await read('/robots.txt')).xml).toBe(
      `User-agent: *\nDisallow:\n\nSitemap: ${SITE_URL}/sitemap.xml\n`,
    );
  });
});

describe('the news', () => {
  test('are the articles of the last two days', async () => {
    const aged = [
      publishedArticle('in', ALL, at('2026-03-13T12:00:00Z')),
      publishedArticle('out', ALL, at('2026-03-13T11:59:59.999Z')),
    ];
    const urls = await readUrls('/fr/news-sitemap.xml', [...ARTICLES, ...aged], { name: 'The <Paper> & co' });
    expect(urls.map(({ url }) => url)).toEqual([page('fr', 'harbour'), page('fr', 'in')]);
    expect(urls[0]?.news).toEqual({
      publication: { name: 'The <Paper> & co', language: 'fr' },
      publication_date: '2026-03-14T08:00:00.000Z',
      title: 'harbour in fr',
    });
  });

  test('of a title that XML cannot hold leave out what it cannot', async () => {
    const odd = publishedArticle(
      'odd',
      { fr: { title: 'A <b> & "c"\u0000\u0007\uFFFE 𝄞' } },
      at('2026-03-15T08:00:00Z'),
    );
    const [entry] = await readUrls('/fr/news-sitemap.xml', [odd]);
    expect(entry?.news?.title).toBe('A <b> & "c" 𝄞');
  });

  test('where there are none are the front page, because a sitemap has one URL at least', async () => {
    const urls = await readUrls('/fr/news-sitemap.xml', []);
    expect(urls.map(({ url, news }) => ({ url, news }))).toEqual([
      { url: `${SITE_URL}/fr/`, news: undefined },
    ]);
  });

  test('are 1,000 at most', async () => {
    const many = Array.from({ length: 1002 }, (_, i) =>
      publishedArticle(`n${i}`, { fr: {} }, at('2026-03-15T08:00:00Z')),
    );
    expect(await readUrls('/fr/news-sitemap.xml', many)).toHaveLength(1000);
  });
});
