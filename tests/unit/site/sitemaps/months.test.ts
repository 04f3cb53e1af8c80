import { Readable } from 'node:stream';
import { parseSitemap } from 'sitemap';
import { describe, expect, test } from 'vitest';
import { publishedArticle } from '../../../support/published-article.ts';
import { ALL, ARTICLES, at, CHANGED, page, read, readUrls, siteWith } from '../../../support/sitemap-site.ts';
import { SITE_URL } from '../../../support/test-site.ts';
import { sitemapProblems } from '../../../support/validate-sitemap.ts';

describe('a month', () => {
  test('has what was published in it, newest first, with the time each last changed', async () => {
    const urls = await readUrls('/fr/sitemap-2026-03.xml');
    expect(urls.map(({ url }) => url)).toEqual([page('fr', 'harbour'), page('fr', 'مقال')]);
    expect(urls.map(({ lastmod }) => lastmod)).toEqual([CHANGED.toISOString(), CHANGED.toISOString()]);
    expect((await readUrls('/fr/sitemap-2026-02.xml')).map(({ url }) => url)).toEqual([page('fr', 'end')]);
    expect((await readUrls('/ar/sitemap-1969-12.xml')).map(({ url }) => url)).toEqual([page('ar', 'old')]);
  });

  test('names each article in all its languages, and the address that negotiates', async () => {
    const links = (await readUrls('/en/sitemap-2026-03.xml')).map((entry) => entry.links);
    expect(links[0]).toEqual([
      { lang: 'ar', url: page('ar', 'harbour') },
      { lang: 'fr', url: page('fr', 'harbour') },
      { lang: 'en', url: page('en', 'harbour') },
      { lang: 'x-default', url: `${SITE_URL}/articles/harbour` },
    ]);
    expect(links[1]).toEqual([
      { lang: 'en', url: page('en', 'english') },
      { lang: 'x-default', url: `${SITE_URL}/articles/english` },
    ]);
  });

  test('that a day is cut from has that day', async () => {
    expect((await readUrls('/en/sitemap-2026-03-10.xml')).map(({ url }) => url)).toEqual([
      page('en', 'english'),
    ]);
  });

  test.each([
    '2026-01',
    '2026-04',
    '2026-13',
    '2026-00',
    '2026',
    '2026-3',
    '2026-02-30',
    '9999-12',
    '2026-03-15-1',
  ])('that is none, or has nothing, is not there: %s', async (name) => {
    expect((await read(`/fr/sitemap-${name}.xml`)).status).toBe(404);
  });

  test('is there in the languages of the site only', async () => {
    expect((await read('/es/sitemap-2026-03.xml')).status).toBe(404);
  });
});

test('sitemaps and pages name the same alternates', async () => {
  for (const noindexUnreviewed of [[], ['ar'], ['ar', 'fr', 'en']]) {
    const site = await siteWith(ARTICLES, { noindexUnreviewed });
    for (const language of ['ar', 'fr', 'en']) {
      const answer = await site.get(`/${language}/sitemap-2026-03.xml`);
      const listed = answer.status === 404 ? [] : await parseSitemap(Readable.from([await answer.text()]));
      for (const { url, links } of listed) {
        const html = await (await site.get(url.slice(SITE_URL.length))).text();
        const named = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
        expect(named.map(([, lang, url]) => ({ lang, url }))).toEqual(links);
      }
    }
  }
});

describe('unreviewed machine translations of a language in noindexUnreviewed', () => {
  const config = { noindexUnreviewed: ['ar'] };
  const reviewed = publishedArticle(
    'sea',
    { ...ALL, ar: { method: 'machine', reviewed: true } },
    at('2026-03-14T10:00:00Z'),
  );

  test('are in no sitemap and in no set of alternates', async () => {
    const arabic = await readUrls('/ar/sitemap-2026-03.xml', [...ARTICLES, reviewed], config);
    expect(arabic.map(({ url }) => url)).toEqual([page('ar', 'sea')]);
    const news = await readUrls('/ar/news-sitemap.xml', [...ARTICLES, reviewed], config);
    expect(news.map(({ url }) => url)).toEqual([page('ar', 'sea')]);
    const french = await readUrls('/fr/sitemap-2026-03.xml', ARTICLES, config);
    expect(french.flatMap(({ links }) => links.map(({ lang }) => lang))).not.toContain('ar');
  });

  test('make no month of the index', async () => {
    expect((await read('/sitemap.xml', ARTICLES, config)).xml).not.toContain('/ar/sitemap-');
    expect((await read('/ar/sitemap-2026-03.xml', ARTICLES, config)).status).toBe(404);
  });
});

test('the schemas find what is wrong', async () => {
  const { xml } = await read('/fr/sitemap-2026-03.xml');
  const broken = [
    xml.replace(/<loc>.*?<\/loc>/, ''),
    xml.replace(/hreflang="fr"/, 'hreflang="French"'),
    xml.replace(/<lastmod>.*?</, '<lastmod>yesterday<'),
    xml.replace(/<url>.*<\/url>/s, ''),
    xml.replaceAll(SITE_URL, ''),
  ];
  for (const text of broken) expect(await sitemapProblems(text)).not.toEqual([]);
});
