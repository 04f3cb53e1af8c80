import { Readable } from 'node:stream';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { describe, expect, test } from 'vitest';
import type { PublishedArticle } from '../../../../functions/article/published.ts';
import { createMemoryObjectStore } from '../../../../functions/store/memory-object-store.ts';
import { publishedArticle } from '../../../support/published-article.ts';
import { putArticles } from '../../../support/put-articles.ts';
import { openSite, SITE_URL } from '../../../support/test-site.ts';
import { sitemapProblems } from '../../../support/validate-sitemap.ts';

const NOW = new Date('2026-03-15T12:00:00Z');
const CHANGED = new Date('2026-03-14T09:30:00.000Z');
const ALL = { ar: { method: 'machine' }, fr: { method: 'human' }, en: {} } as const;

const at = (publishedAt: string) => ({ publishedAt: new Date(publishedAt).toISOString() });

const ARTICLES = [
  publishedArticle('harbour', ALL, at('2026-03-14T08:00:00Z')),
  publishedArticle('مقال', ALL, at('2026-03-01T00:00:00Z')),
  publishedArticle('end', { fr: {}, en: {} }, at('2026-02-28T23:59:59.999Z')),
  publishedArticle('english', { en: {} }, at('2026-03-10T08:00:00Z')),
  publishedArticle('old', ALL, at('1969-12-31T23:59:59Z')),
  publishedArticle('embargoed', ALL, at('2026-03-15T12:00:01Z')),
  publishedArticle('withdrawn', {}, { ...at('2026-03-02T08:00:00Z'), withdrawn: true }),
];

async function siteWith(articles: PublishedArticle[], config = {}) {
  const store = createMemoryObjectStore(() => CHANGED);
  await putArticles(store, articles);
  return openSite({ store, config, now: NOW });
}

async function read(path: string, articles = ARTICLES, config = {}) {
  const answer = await (await siteWith(articles, config)).get(path);
  const xml = await answer.text();
  return { status: answer.status, xml, type: answer.headers.get('content-type') };
}

async function readUrls(path: string, articles = ARTICLES, config = {}) {
  const { xml } = await read(path, articles, config);
  expect(await sitemapProblems(xml)).toEqual([]);
  return parseSitemap(Readable.from([xml]));
}

const page = (language: string, id: string) => `${SITE_URL}/${language}/articles/${encodeURIComponent(id)}`;

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

describe('the index', () => {
  test('has the news and the months of each language, newest first, and no month without articles', async () => {
    const { xml, type } = await read('/sitemap.xml');
    expect(type).toBe('application/xml; charset=utf-8');
    expect(await sitemapProblems(xml)).toEqual([]);
    const months = {
      ar: ['2026-03', '1969-12'],
      fr: ['2026-03', '2026-02', '1969-12'],
      en: ['2026-03', '2026-02', '1969-12'],
    };
    const expected = Object.entries(months).flatMap(([language, names]) =>
      ['news-sitemap', ...names.map((name) => `sitemap-${name}`)].map(
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
