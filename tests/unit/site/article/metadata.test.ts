import { expect, test } from 'vitest';
import { publishedArticle } from '../../../support/published-article.ts';
import { siteOf } from '../../../support/site-of.ts';

const port = publishedArticle(
  'port',
  {
    ar: { title: 'الميناء', method: 'human', reviewed: true },
    fr: { method: 'machine', engine: 'amazon-translate' },
    en: { image: { url: '/harbour.jpg', alt: 'A crane' }, correction: 'It has 12 cranes.' },
  },
  {
    author: 'A. Writer',
    tags: ['Ports'],
    originalUrl: 'https://paper.example/port',
    credit: 'CC BY',
    publishedAt: '2026-03-01T08:00:00.000Z',
  },
);

function jsonLdOf(html: string): Record<string, unknown> {
  const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(text) as Record<string, unknown>;
}

const hreflangsOf = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, url]) => [
    lang,
    url,
  ]);

test('a page tells search engines what its article is', async () => {
  const get = await siteOf([port]);
  const url = 'https://news.example/en/articles/port';
  expect(jsonLdOf(await get('/en/articles/port'))).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    inLanguage: 'en',
    headline: 'port in en',
    datePublished: '2026-03-01T08:00:00.000Z',
    dateModified: '2026-03-01T08:00:00.000Z',
    correction: 'It has 12 cranes.',
    creditText: 'CC BY',
    author: { '@type': 'Person', name: 'A. Writer' },
    publisher: { name: 'Dragoman' },
    image: ['https://news.example/harbour.jpg'],
    isBasedOn: 'https://paper.example/port',
    workTranslation: [{ inLanguage: 'ar' }, { inLanguage: 'fr' }],
  });
});

test('a translation names its original, and a machine’s says how it came to be', async () => {
  const get = await siteOf([port]);
  const translationOfWork = { '@id': 'https://news.example/en/articles/port', inLanguage: 'en' };
  const french = jsonLdOf(await get('/fr/articles/port'));
  expect(french).toMatchObject({ translationOfWork });
  expect(french.digitalSourceType).toEqual([
    'https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  ]);
  const arabic = jsonLdOf(await get('/ar/articles/port'));
  expect(arabic).toMatchObject({ translationOfWork, headline: 'الميناء' });
  expect(arabic).not.toHaveProperty('digitalSourceType');
});

test('of a machine’s translation that was reviewed, both are said', async () => {
  const get = await siteOf([publishedArticle('x', { en: {}, fr: { method: 'machine', reviewed: true } })]);
  expect(jsonLdOf(await get('/fr/articles/x')).digitalSourceType).toEqual([
    expect.stringContaining('/trainedAlgorithmicMedia'),
    expect.stringContaining('/humanEdits'),
  ]);
});

test('nothing in an article ends the script that tells of it', async () => {
  const title = '</script><script>alert(1)</script><!--';
  const get = await siteOf([publishedArticle('x', { en: { title } })]);
  const html = await get('/en/articles/x');
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(jsonLdOf(html).headline).toBe(title);
});

test('every page that hreflang names is named by it in return', async () => {
  const config = { noindexUnreviewed: ['fr'] };
  const reviewed = publishedArticle('dam', { en: {}, fr: { method: 'machine', reviewed: true }, ar: {} });
  const get = await siteOf([port, reviewed], config);
  for (const path of ['/en/articles/port', '/en/articles/dam', '/en/']) {
    const named = hreflangsOf(await get(path));
    expect(named.length).toBeGreaterThan(2);
    for (const [language, url = ''] of named.filter(([language]) => language !== 'x-default')) {
      expect([language, hreflangsOf(await get(new URL(url).pathname))]).toEqual([language, named]);
    }
  }
});

test('what search engines are kept from says so and is in no hreflang set', async () => {
  const get = await siteOf([port], { noindexUnreviewed: ['fr'] });
  const french = await get('/fr/articles/port');
  expect(french).toContain('<meta name="robots" content="noindex"/>');
  expect(hreflangsOf(french)).toEqual([]);
  const english = await get('/en/articles/port');
  expect(english).not.toContain('noindex');
  expect(hreflangsOf(english).map(([language]) => language)).toEqual(['ar', 'en', 'x-default']);
});

test('social networks are told of the picture, the language and its alternatives', async () => {
  const html = await (await siteOf([port]))('/ar/articles/port');
  expect(html).toContain('<meta property="og:locale" content="ar_MA"/>');
  expect(html).toContain('<meta property="og:locale:alternate" content="fr_MA"/>');
  expect(html).toContain('<meta property="og:title" content="الميناء"/>');
  expect(await (await siteOf([port]))('/en/articles/port')).toContain(
    '<meta property="og:image" content="https://news.example/harbour.jpg"/>',
  );
});
