import { afterAll, beforeAll, expect, test } from 'vitest';
import { CASES, type FeedCases, type Polled, startFeedCases } from '../../support/feed-cases.ts';

const FERRY =
  'The ferry left the harbour at nine on Monday morning with two hundred passengers, and the port office said that the next one will follow on Friday.';
const LE_FERRY =
  'Le ferry a quitté le port à neuf heures lundi matin avec deux cents passagers, et la capitainerie annonce que le suivant partira vendredi.';
let cases: FeedCases;

beforeAll(async () => {
  cases = await startFeedCases();
});
afterAll(() => cases.close());

/** Cases whose language nobody says. */
const FEED: Record<string, object> = {
  'f02b-cp1256-nodecl': { language: 'ar', charset: 'windows-1256' },
  'f31b-json-bom': { language: 'en' },
  'f34b-upper': { language: 'en' },
};
const poll = (name: string) => cases.poll(name, { feed: FEED[name] ?? {} });
const titles = ({ articles }: Polled) => Object.keys(articles).sort();
const only = ({ articles }: Polled) => {
  const [[title, article] = ['', undefined]] = Object.entries(articles);
  return {
    title,
    language: article?.json.language,
    body: article?.source.bodyHtml,
    image: article?.source.image,
  };
};

/** Feeds with one article: its title, and a part of its text. */
const ONE: [name: string, title: string, text: string | RegExp][] = [
  ['f01-cp1256', 'العبارة تغادر الميناء', 'غادرت العبارة الميناء'],
  ['f02-cp1256-hdr-utf8', 'العبارة تغادر الميناء ثانية', 'غادرت العبارة الميناء'],
  ['f02b-cp1256-nodecl', 'العبارة تغادر الميناء ثالثة', 'غادرت العبارة الميناء'],
  ['f03-latin1-1252', 'Le port « rouvre » l’été', /« L’été » – Le ferry.*50 €</],
  ['f05-bom-ws', 'Leading blank and BOM', FERRY],
  ['f05b-php-notice', 'PHP notice first', FERRY],
  ['f06-gzip-nohdr', 'Gzip without header', FERRY],
  ['f07-deflate', 'Deflate', FERRY],
  ['f07b-gzip-hdr', 'Gzip with header', FERRY],
  ['f13-base', 'Relative', 'href="https://a.example/news/y"'],
  ['f15-control', 'Control char', `bad char ${FERRY}`],
  ['f15b-entities', 'Entities é undefined', /café\u00a0!/],
  ['f15d-cdata-nested', 'Nested CDATA', '<code>]]></code>'],
  ['f15f-inline-html', 'Inline html', `<p>First <b>bold</b></p><p>${FERRY}</p>`],
  ['f15g-unesc-attr', 'Unescaped amp attr', FERRY],
  ['f16-doctype', 'Doctype item', FERRY],
  ['f20-arabic', 'المينـــاء يفتح\u200f (فيديو)', 'غادرت العبارة الميناء'],
  ['f24-ct0', 'Content type 0', FERRY],
  ['f24-ct1', 'Content type 1', FERRY],
  ['f24-ct2', 'Content type 2', FERRY],
  ['f24-ct3', 'Content type 3', FERRY],
  ['f24-ct4', 'Content type 4', FERRY],
  ['f24-ct6', 'Content type 6', FERRY],
  ['f24-ct7', 'Content type 7', FERRY],
  ['f24-ct8', 'Content type 8', FERRY],
  ['f24-ct9', 'Content type 9', FERRY],
  ['f31b-json-bom', 'Json bom', FERRY],
  ['f32-rdf', 'RDF', LE_FERRY],
  ['f34-prefix', 'Prefix', FERRY],
  ['f34b-upper', 'Upper', FERRY],
  ['f34c-items-outside', 'Item outside the channel', FERRY],
  ['f34d-prefixed-rss', 'No ns decl for dc', FERRY],
];

test.each(ONE)('%s is the article "%s"', async (name, title, text) => {
  const polled = await poll(name);
  expect([polled.error, polled.rejected]).toEqual([undefined, {}]);
  expect(titles(polled)).toEqual([title]);
  expect(only(polled).body).toMatch(
    text instanceof RegExp ? text : new RegExp(text.replace(/[.?+*()[\]\\]/g, '\\$&')),
  );
  expect(polled.articles[title]?.notes).toEqual([]);
});

/** Feeds that are refused, each with what helps. */
const REFUSED: [name: string, reason: RegExp][] = [
  ['f04-badbyte', /not UTF-8 at byte \d+ \(line 2\); .*"charset" in feeds\.json/],
  ['f15c-barelt', /line 2; .*&lt;/],
  ['f15e-unclosed-br', /line 2; a tag there is not closed, as <br>/],
  ['f16b-doctype-ent', /entities .* DOCTYPE.*&#160;/],
  ['f18-html', /names its feed, .*"url" in feeds\.json: http:\/\/127\.0\.0\.1:\d+\/f05-bom-ws\.xml$/],
  ['f31c-json-array', /an object with "items"/],
];

test.each(REFUSED)('%s is refused in one line that helps', async (name, reason) => {
  const { error, articles } = await poll(name);
  expect(error).toMatch(reason);
  expect(error).not.toContain('\n');
  expect(articles).toEqual({});
});

const SPACED = [
  'Fish & chips ’s',
  'R&D and AT&T',
  'If a < b then c',
  'Atlas leaves',
  'Use the <br> tag',
  '5 > 3 < 4',
];

test('f08-titles: entities are decoded once, markup goes, text that looks like it stays', async () => {
  const found = titles(await poll('f08-titles'));
  expect(found).toHaveLength(15);
  expect(found).toEqual(
    expect.arrayContaining([
      ...SPACED,
      "Don't forget",
      "L'été d'or",
      'Vitamin B12 in H2O',
      'Spaces and lines',
    ]),
  );
});

/** The picture of each item. */
const PICTURES: [title: string, picture: object | undefined][] = [
  ['Media content no type ext jpg', { url: 'https://img.example/a.jpg' }],
  ['Media content medium image', { url: 'https://img.example/b' }],
  ['Media thumb only', { url: 'https://img.example/d.jpg' }],
  ['Media enclosure image', { url: 'https://img.example/e.jpg' }],
  ['Media enclosure no type jpg', { url: 'https://img.example/f.jpg' }],
  ['Media audio enclosure', { url: 'https://img.example/g.jpg' }],
  ['Media video content thumb inside', { url: 'https://img.example/h.jpg' }],
  ['Media avatar first', { url: 'https://img.example/i.jpg' }],
  [
    'Media content with credit',
    {
      url: 'https://img.example/j.jpg',
      alt: 'The ferry at dawn in Tangier',
      credit: 'Agency',
    },
  ],
  ['Media enclosure http rel', { url: 'https://a.example/rel/k.jpg' }],
  ['Media image element', { url: 'https://img.example/l.jpg' }],
  ['Media jpg type image/jpg in url query', { url: 'https://img.example/m?w=1200&h=800' }],
];

test('f11-media: each article has its own picture, no avatar, and the credit is kept', async () => {
  const { articles } = await poll('f11-media');
  expect(
    Object.entries(articles)
      .map(([title, { source }]) => [title, source.image])
      .sort(),
  ).toEqual([...PICTURES].sort());
  expect(articles['Media audio enclosure']?.source.bodyHtml).toContain(
    '<a href="https://img.example/g.mp3">',
  );
  expect(articles['Media video content thumb inside']?.source.bodyHtml).toContain(
    '<a href="https://img.example/h.mp4">',
  );
});

test('f11b-img-in-body: a picture that the text has too is shown once, as large as there, with its words', async () => {
  const { articles } = await poll('f11b-img-in-body');
  const shown = Object.values(articles).map(({ source: { image, bodyHtml } }) => [
    image,
    bodyHtml.includes('<img'),
  ]);
  expect(shown.sort()).toEqual([
    [{ url: 'https://img.example/y.jpg', alt: 'Y' }, false],
    [{ url: 'https://img.example/z.jpg?w=800', alt: 'Z', caption: 'Cap' }, false],
  ]);
});

test('f12-empty-encoded: the description is the text where the other one is empty or a picture', async () => {
  const { articles, rejected } = await poll('f12-empty-encoded');
  for (const title of [
    'Empty encoded',
    'Self closed encoded',
    'Whitespace encoded',
    'Encoded has only image',
  ])
    expect([title, articles[title]?.source.bodyHtml]).toEqual([title, expect.stringContaining(FERRY)]);
  expect(articles['Encoded has only image']?.source.bodyHtml).toContain(
    '<img src="https://img.example/q.jpg">',
  );
  expect(articles['Encoded shorter than description']?.source.bodyHtml).toBe('<p>Short.</p>');
  expect(Object.values(rejected).sort()).toEqual([
    'the item has no text',
    'the item has no title',
    'the item has no title',
  ]);
});

test.each([
  ['f19-lang-en-us-arabic', ['ar']],
  ['f19b-lang-underscore', ['fr']],
  ['f19c-lang-word', ['ar']],
  ['f19d-lang-none-mixed', ['ar']],
])('%s: a default language does not overrule plain script', async (name, languages) => {
  const { articles } = await poll(name);
  expect(Object.values(articles).map(({ json }) => json.language)).toEqual(languages);
});

test('f21-podcast: the description is the text, and a link leads to the sound', async () => {
  const { articles } = await poll('f21-podcast');
  expect(articles['Episode 4']?.source.bodyHtml).toBe(
    `<p>${FERRY}</p><p><a href="https://v.example/e4.mp3">https://v.example/e4.mp3</a></p>`,
  );
  expect(articles['Episode 5']?.source.bodyHtml).toContain('<a href="https://v.example/e5.mp3">');
});

test('f14-embeds: pictures that a script would load, no pixel that counts readers, links to films and sounds', async () => {
  const { articles } = await poll('f14-embeds');
  const body = articles.Embeds?.source.bodyHtml ?? '';
  for (const name of ['lazy', 'lazy2', 's2', 'p', 'fig', 'amp'])
    expect([name, body.split(`src="https://img.example/${name}.jpg"`).length - 1]).toEqual([name, 1]);
  expect(body).not.toMatch(/<img(?![^>]* src=)|feeds\.example|appeared first|<iframe|<object|<embed/);
  for (const address of [
    'https://www.youtube.com/embed/abc',
    'https://player.example/1',
    'https://v.example/v.mp4',
    'https://v.example/a.mp3',
  ])
    expect(body).toContain(`<a href="${address}">`);
  expect(body).toContain('<figcaption>Caption here</figcaption>');
});

test('f25-authors: each author by name, no address', async () => {
  const { articles } = await poll('f25-authors');
  expect(
    Object.fromEntries(Object.entries(articles).map(([title, { source }]) => [title, source.author])),
  ).toEqual({
    'Authors a': 'Salma Bennis, Omar Idrissi',
    'Authors b': 'Salma Bennis',
    'Authors c': 'Salma Bennis',
    'Authors d': undefined,
    'Authors e': 'admin',
    'Authors f': 'Salma',
  });
});

test('f26-teaser: the line "appeared first on" is in no text and no summary', async () => {
  const { articles } = await poll('f26-teaser');
  expect(articles.Teaser?.source.bodyHtml).toBe(`<p>${FERRY} […]</p>`);
  expect(articles['Teaser with encoded']?.source).toMatchObject({
    summary: `${FERRY} […]`,
    bodyHtml: `<p>${FERRY}</p><p>${FERRY} Two.</p>`,
  });
});

test('f31-json: text and HTML, a number as id, a relative picture', async () => {
  const { articles, rejected } = await poll('f31-json');
  expect(articles['Json numeric id']?.source.bodyHtml).toBe(`<p>${FERRY}</p><p>Two &#x3C; three.</p>`);
  expect(articles['Json tags']?.source).toMatchObject({ author: 'S', tags: ['a', 'b'] });
  expect(Object.values(rejected)).toEqual(['the item has no title']);
});

test('f10-ident: each item is an article of its own', async () => {
  expect(titles(await poll('f10-ident'))).toHaveLength(8);
});

test.each(['301', '302', '307', '308'])('f17: a feed behind a redirect of %s is read', async (status) => {
  cases.server.serve(`/moved-${status}`, {
    status: Number(status),
    headers: { Location: `/f17-target${status}.xml` },
  });
  const polled = await cases.poll('f10-ident', { feed: { url: `${cases.server.url}/moved-${status}` } });
  expect(titles(polled)).toEqual([`Redirected ${status}`]);
});

/** What other tests are about. */
const ELSEWHERE = /^(?:f09-dates|second-poll|f17-target\d+|f0?8-titles|f1[0-4]|f19|f2[156]|f31-json)/;

test('every input is in a table of this file or has a test of its own', () => {
  const tabled = new Set([...ONE, ...REFUSED].map(([name]) => name));
  expect(CASES.filter((name) => !tabled.has(name) && !ELSEWHERE.test(name))).toEqual([]);
});
