import { expect, test } from 'vitest';
import { parsePage } from '../../../../../functions/shared/intake/page/parse-page.ts';

const TEXT = `<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>The bridge reopens</h1>
  <p>After six months of work, <a href="/files/bridge">the bridge</a> opens on <span class="day">Monday</span>, the
  town said. People on foot cross it already, and cars will follow before the week is over.</p>
  <figure><img src="far.jpg" alt="The bridge"><figcaption>Seen from the river</figcaption></figure>
  <p>The <bdi>جسر</bdi> is of <time datetime="1928">1928</time>.</p></article><footer>All rights reserved</footer>`;

const page = (head: string, body = TEXT, attributes = 'lang="en-GB"') =>
  `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`;
const parse = (html: string, url?: string) => parsePage(html, { timeZone: 'Africa/Casablanca', url });
const linked = (...data: unknown[]) =>
  data.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('');

const NEWS = {
  '@type': 'NewsArticle',
  headline: 'A bridge &amp; its town',
  description: 'Six months of work are over.',
  datePublished: '2026-03-02T09:00:00+01:00',
  author: [{ '@type': 'Person', name: 'Salma Bennis' }, { name: 'Omar Alami' }],
  image: { '@type': 'ImageObject', url: 'https://paper.example/b.jpg', caption: 'The bridge' },
  keywords: 'Bridges, Rivers',
  creditText: 'Agency, CC BY 4.0',
  correction: 'The bridge is of 1928, not of 1982.',
};
const FIELDS = {
  title: 'A bridge & its town',
  summary: 'Six months of work are over.',
  date: '2026-03-02T08:00:00.000Z',
  author: 'Salma Bennis, Omar Alami',
  image: { url: 'https://paper.example/b.jpg', caption: 'The bridge' },
  tags: ['Bridges', 'Rivers'],
  credit: 'Agency, CC BY 4.0',
  correction: 'The bridge is of 1928, not of 1982.',
};

test.each([
  ['alone', linked(NEWS)],
  ['in an array', linked([{ '@type': 'WebPage' }, NEWS])],
  ['in a graph', linked({ '@graph': [{ '@type': 'WebSite', name: 'Paper' }, NEWS] })],
  ['behind a script that is broken', `<script type="application/ld+json">{</script>${linked(NEWS)}`],
  ['with several types', linked({ ...NEWS, '@type': ['Thing', 'http://schema.org/ReportageNewsArticle'] })],
  [
    'with its parts elsewhere in the graph',
    linked({
      '@graph': [
        { ...NEWS, author: [{ '@id': '#s' }, { '@id': '#o' }], image: { '@id': '#i' } },
        { '@id': '#s', name: 'Salma Bennis' },
        { '@id': '#o', name: 'Omar Alami' },
        { ...NEWS.image, '@id': '#i' },
      ],
    }),
  ],
])('JSON-LD is read %s', (_where, head) => {
  expect(parse(page(`<meta property="og:title" content="For cards">${head}`)).fields).toMatchObject(FIELDS);
});

test('Open Graph and meta elements say what JSON-LD does not', () => {
  const head = `<title>The bridge | Paper</title><meta property="og:title" content="The bridge">
    <meta name="description" content="It opens."><meta name="author" content="Salma Bennis">
    <meta property="article:author" content="https://social.example/salma">
    <meta property="article:published_time" content="2026-03-02T09:00:00Z"><meta property="article:tag" content="Rivers">
    <meta property="og:image" content="/b.jpg"><meta property="og:image:alt" content="A bridge">
    <link rel="canonical" href="https://paper.example/bridge">`;
  expect(parse(page(head)).fields).toEqual({
    title: 'The bridge',
    summary: 'It opens.',
    author: 'Salma Bennis',
    language: 'en-GB',
    date: '2026-03-02T09:00:00.000Z',
    tags: ['Rivers'],
    source: false,
    image: { url: 'https://paper.example/b.jpg', alt: 'A bridge' },
    originalUrl: 'https://paper.example/bridge',
  });
});

test('metadata that cannot be read is left out and the rest stays', () => {
  const head = linked({ ...NEWS, datePublished: 'yesterday', keywords: { a: 1 }, author: [[[1]]] });
  const { fields } = parse(page(`${head}<link rel="canonical" href="javascript:alert(1)">`));
  expect(fields).toMatchObject({ title: FIELDS.title, tags: [] });
  expect(fields).not.toHaveProperty('date');
  expect(fields).not.toHaveProperty('originalUrl');
});

test('keywords that could be no topic are left out and the rest stay', () => {
  const keywords = `Bridges, ${'x'.repeat(251)}, .., Rivers`;
  expect(parse(page(linked({ ...NEWS, keywords }))).fields.tags).toEqual(['Bridges', 'Rivers']);
});

test('the text is the article alone, with absolute addresses and without spans that say nothing', () => {
  const { body } = parse(page('<base href="https://paper.example/2026/">'));
  expect(body.html).toContain('<a href="https://paper.example/files/bridge">the bridge</a> opens on Monday');
  expect(body.html).toContain('<img src="https://paper.example/2026/far.jpg" alt="The bridge">');
  expect(body.html).toContain('<figcaption>Seen from the river</figcaption>');
  expect(body.html).toContain('<bdi>جسر</bdi> is of <time datetime="1928">1928</time>');
  expect(body.html).not.toMatch(/Sport|All rights|<h1|<div/);
});

test('addresses start from where the page was fetched', () => {
  expect(parse(page(''), 'https://paper.example/a/b').body.html).toContain(
    '"https://paper.example/files/bridge"',
  );
});

test.each([
  ['far.jpg?width=1200', { alt: 'The bridge', caption: 'Seen from the river' }, 0],
  ['near.jpg', {}, 1],
])('the picture %s of the metadata is not in the text a second time', (name, words, figures) => {
  const url = `https://paper.example/${name}`;
  const { fields, body } = parse(
    page(`<meta property="og:image" content="${url}">`),
    'https://paper.example/a',
  );
  expect(fields.image).toEqual({ url, ...words });
  expect(body.html.match(/<figure>/g) ?? []).toHaveLength(figures);
});

test('what would run is left out of the text', () => {
  const body = TEXT.replace('<p>The', '<script>alert(1)</script><p onclick="alert(2)">The').replace(
    '/files/bridge',
    'javascript:alert(3)',
  );
  expect(parse(page('', body)).body.html).not.toContain('alert');
});

test.each(['', '<p> </p>', '<title>Words</title>', '<script>words()</script>'])(
  'a page without a text is refused: %j',
  (html) => {
    expect(() => parse(html)).toThrow('the page holds no text that reads as an article');
  },
);

test('a page of a sentence is taken', () => {
  expect(parse('<title>Short</title><p>It rains.')).toMatchObject({
    fields: { title: 'Short' },
    body: { html: '<p>It rains.</p>' },
  });
});

test('the headline of a page is no part of its text, whatever title its metadata have', () => {
  const head = '<meta property="og:title" content="Port reopens | The Paper">';
  const { fields, body } = parse(page(head, `<article><h1>The port is open again</h1>${TEXT}</article>`));
  expect(fields.title).toBe('Port reopens | The Paper');
  expect(body).toEqual({ html: expect.not.stringContaining('open again') });
});
