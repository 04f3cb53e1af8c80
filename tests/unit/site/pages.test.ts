import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { stylesheet } from '../../../functions/site/layout/stylesheet.ts';
import { publishedArticle } from '../../support/published-article.ts';
import { siteOf } from '../../support/site-of.ts';

const machine = { method: 'machine', engine: 'amazon-translate' } as const;

test('below the headline stand whether an editor reviewed it and the original; below the text the engine and where to report an error', async () => {
  const get = await siteOf([publishedArticle('dam', { en: {}, fr: machine })], {
    contact: 'desk@news.example',
  });
  const html = await get('/fr/articles/dam');
  const [notice = ''] = /<aside.*<\/aside>/s.exec(html) ?? [];
  const closing = html.slice(html.indexOf('<div class="text"'));
  expect(html.indexOf('</h1>')).toBeLessThan(html.indexOf('<aside'));
  expect(notice).toContain('Traduction automatique');
  expect(closing).toContain('Moteur\u00a0: Amazon Translate.');
  expect(notice).toContain('Pas encore relue');
  expect(notice).toContain('href="/en/articles/dam"');
  expect(closing).toContain('href="mailto:desk@news.example?subject=%5Bdam%5D%20fr%201"');
  expect(await get('/en/articles/dam')).not.toContain('<aside');
});

test('where errors are reported on a page, the link leads there', async () => {
  const get = await siteOf([publishedArticle('dam', { en: {} })], { contact: 'https://news.example/errors' });
  expect(await get('/en/articles/dam')).toContain(
    '<a href="https://news.example/errors">Report an error</a>',
  );
});

test('in Arabic the Latin runs of titles, texts and captions are isolated', async () => {
  const ar = {
    title: 'قطار Al Boraq يصل',
    bodyHtml: '<p>شركة ONCF تعلن.</p>',
    image: { url: 'https://i.example/1.jpg', caption: 'محطة Tanger Ville' },
  };
  const html = await (await siteOf([publishedArticle('train', { ar })]))('/ar/articles/train');
  expect(html).toContain('<h1>قطار <bdi dir="ltr">Al Boraq</bdi> يصل</h1>');
  expect(html).toContain('<p>شركة <bdi dir="ltr">ONCF</bdi> تعلن.</p>');
  expect(html).toContain('<figcaption>محطة <bdi dir="ltr">Tanger Ville</bdi></figcaption>');
  expect(html).toContain('<title>قطار Al Boraq يصل · Dragoman</title>');
});

test.each([
  ['ar', '21 نونبر 2025'],
  ['fr', '21 novembre 2025'],
  ['en', '21 November 2025'],
])('dates in %s are written "%s"', async (language, date) => {
  const article = publishedArticle('dam', { [language]: {} }, { publishedAt: '2025-11-21T17:30:00Z' });
  expect(await (await siteOf([article]))(`/${language}/articles/dam`)).toContain(`${date}`);
});

test('an article leads to more under its tags, which keep the language they were set in', async () => {
  const article = publishedArticle('dam', { en: {}, ar: {} }, { tags: ['Water'] });
  const get = await siteOf([article]);
  expect(await get('/ar/articles/dam')).toContain(
    '<a href="/ar/tags/Water"><bdi lang="en" dir="ltr">Water</bdi></a>',
  );
  expect(await get('/en/articles/dam')).toContain('<a href="/en/tags/Water"><bdi>Water</bdi></a>');
});

test('where nobody wrote a language’s words yet, those in English on its pages say so', async () => {
  const many = Array.from({ length: 21 }, (_, i) =>
    publishedArticle(`n${i}`, { es: {} }, { tags: ['Agua'] }),
  );
  const get = await siteOf(many, { languages: ['es', 'fr'] });
  const front = await get('/es/');
  for (const words of ['Latest news', 'Older articles', 'RSS feed', 'Skip to the text']) {
    expect(front).toMatch(new RegExp(`lang="en" dir="ltr">(<[^>]*>)*${words}<`));
  }
  expect(await get('/es/tags/Agua')).toMatch(/ lang="en" dir="ltr">Topic: <bdi lang="es" [^>]*>Agua</);
  expect(await (await siteOf([], { languages: ['es'] }))('/es/')).toContain(
    ' lang="en" dir="ltr">No article',
  );
});

test('the page of a long article weighs less than 60 kB with its style sheet, as it is sent', async () => {
  // Twelve hundred words that do not repeat each other: twice a long news article.
  const words = Array.from({ length: 1200 }, (_, i) => (i * 7919 + 104729).toString(36));
  const bodyHtml = Array.from(
    { length: 20 },
    (_, i) => `<p>${words.slice(i * 60, i * 60 + 60).join(' ')}</p>`,
  );
  const article = publishedArticle('long', { en: { bodyHtml: bodyHtml.join('') }, fr: machine, ar: machine });
  const html = await (await siteOf([article], { contact: 'desk@news.example' }))('/en/articles/long');
  expect(html.length + stylesheet.css.length).toBeLessThan(60_000);
  expect(gzipSync(html + stylesheet.css).length).toBeLessThan(15_000);
});

test('tables and code of a text are reached by the keyboard', async () => {
  const bodyHtml = '<p title="<pre>">a</p><table><tbody></tbody></table><pre><code>b</code></pre>';
  const html = await (await siteOf([publishedArticle('x', { en: { bodyHtml } })]))('/en/articles/x');
  expect(html).toContain(
    '<p title="<pre>">a</p><table tabindex="0"><tbody></tbody></table><pre tabindex="0"><code>b</code></pre>',
  );
});

test('spellings of a topic are one page, under the name that its newest article writes', async () => {
  const get = await siteOf([
    publishedArticle('old', { fr: {} }, { tags: ['ÉTÉ'], publishedAt: '2025-06-01T06:00:00Z' }),
    publishedArticle('new', { fr: {} }, { tags: ['Été'], publishedAt: '2025-07-01T06:00:00Z' }),
  ]);
  const pages = await Promise.all(
    ['ÉTÉ', 'été', 'Été'].map((tag) => get(`/fr/tags/${encodeURIComponent(tag)}`)),
  );
  expect(new Set(pages).size).toBe(1);
  expect(pages[0]).toContain(
    `<link rel="canonical" href="https://news.example/fr/tags/${encodeURIComponent('Été')}"/>`,
  );
  expect(pages[0]).toMatch(/<h1[^>]*>[^<]*<bdi[^>]*>Été/);
});
