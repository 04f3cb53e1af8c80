import { expect, test } from 'vitest';
import { parseFeed } from '../../../../functions/poll/formats/parse-feed.ts';
import { Rejection } from '../../../../functions/shared/intake/rejection.ts';
import {
  atomInFrench,
  atomTypes,
  jsonFeedInEnglish,
  rdf,
  rss091,
  rssInArabic,
  rssOf,
} from './sample-feeds.ts';

const URL = 'https://feeds.example/latest';
const parse = (text: string) => parseFeed(text, URL).items;

test('RSS 2.0: the full text before the description, the creator, the picture, a link without its trackers', () => {
  expect(parse(rssInArabic)).toEqual([
    expect.objectContaining({
      guid: 'port-101',
      url: 'https://news.example/ar/port',
      feedLanguage: 'ar-MA',
      title: 'افتتاح رصيف جديد في ميناء طنجة',
      author: 'سلمى العلوي',
      tags: ['ميناء'],
      summary: 'يستقبل الرصيف أول سفينة هذا الأسبوع.',
      date: '2026-02-02T08:00:00.000Z',
      image: { url: 'https://news.example/quay.jpg', alt: 'الرصيف' },
      html: expect.stringContaining('الرصيف الجديد'),
    }),
  ]);
});

test('Atom: xml:base inside xml:base, XHTML, a title in HTML, the author of the feed', () => {
  expect(parse(atomInFrench)).toEqual([
    expect.objectContaining({
      guid: 'tag:gazette.example,2026:festival',
      title: 'Le festival de Fès revient en mai',
      url: 'https://gazette.example/culture/festival',
      base: 'https://gazette.example/culture/',
      author: 'Rédaction',
      summary: 'Neuf jours de musique.',
      tags: ['culture'],
      feedLanguage: 'fr',
      date: '2026-02-03T07:30:00.000Z',
      html: expect.stringContaining('<strong>neuf jours</strong>'),
    }),
  ]);
});

test('Atom: a title that is plain text is kept', () => {
  const [item] = parse(
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Plain &amp; short</title></entry></feed>',
  );
  expect(item?.title).toBe('Plain & short');
});

test('Atom: a text construct is read by its type, and text is text by default', () => {
  const [text, html, xhtml] = parse(atomTypes);
  expect(text).toMatchObject({
    title: 'Use <br> &amp; more',
    summary: '5 < 6 <b>',
    html: '<p>One &lt;b&gt;two&lt;/b&gt;</p>\n<p>Three.</p>',
    credit: '© 2026 Herald <all>',
  });
  expect(html).toMatchObject({
    title: 'The quay opens today & more',
    summary: 'First. Second.',
    credit: '© Agency',
  });
  expect(xhtml).toMatchObject({ title: 'Less < and &lt; more', html: '<p>One &lt;b&gt; two<br/>three</p>' });
});

test.each([
  ['A<br>B', 'A B'],
  ['<p>A</p><p>B</p>', 'A B'],
  ['<div>A</div>B<hr/>C', 'A B C'],
  ['<h2>A</h2><ul><li>B</li><li>C</li></ul>', 'A B C'],
  ['H<sub>2</sub>O and <em>more</em>', 'H2O and more'],
  ['A <script>alert(1)</script><svg><title>x</title></svg>B', 'A B'],
])('in the title %j breaks and blocks are spaces', (title, line) => {
  expect(parse(rssOf([{ title }]))[0]?.title).toBe(line);
});

test('JSON Feed: HTML or text, the authors of the feed', () => {
  const [fishing, market] = parse(jsonFeedInEnglish);
  expect(fishing).toMatchObject({
    title: 'Fishing season opens a week early',
    author: 'Desk',
    tags: ['fishing'],
  });
  expect(market?.html).toBe('<p>The market moved on Tuesday.</p>\n<p>Stalls open at five.</p>');
});

test('RSS 1.0 and 0.91', () => {
  expect(parse(rdf)).toMatchObject([{ guid: 'https://old.example/1', date: '2026-01-05T10:00:00.000Z' }]);
  expect(parse(rss091)).toMatchObject([{ url: 'https://bulletin.example/road', feedLanguage: 'en' }]);
});

test('a guid that is an address is the link where there is no other', () => {
  const item = (guid: string) => parse(`<rss version="2.0"><channel><item>${guid}</item></channel></rss>`)[0];
  expect(item('<guid>https://news.example/1</guid>')?.url).toBe('https://news.example/1');
  expect(item('<guid isPermaLink="false">https://news.example/1</guid>')?.url).toBeUndefined();
  expect(item('<guid>1</guid>')?.url).toBeUndefined();
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'http://user:secret@news.example/', 'http://['])(
  'the link %s is left out',
  (link) => {
    expect(parse(rssOf([{ title: 'T', link }]))[0]).not.toHaveProperty('url');
  },
);

test('relative links start at the feed', () => {
  expect(parse(rssOf([{ title: 'T', link: '/story' }]))[0]?.url).toBe('https://feeds.example/story');
});

test.each([
  ['a page', '<!DOCTYPE html><html><body>Not found</body></html>', /first element is <html>/],
  ['nothing', '', /is empty/],
  ['a list in JSON', '[{"id": 1}]', /an object with "items"/],
  ['words', 'Service unavailable', /no first element/],
  ['a feed that ends early', rssOf([{ title: 'T' }]).slice(0, -30), /not well-formed XML/],
  ['tags that cross', '<rss><channel></rss></channel>', /not well-formed XML/],
  ['JSON that ends early', jsonFeedInEnglish.slice(0, -20), /cannot be read/],
  ['other JSON', '{"items": 3}', /cannot be read/],
  ['entities of its own', '<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel/></rss>', /declares entities/],
  ['deep nesting', `<rss><channel>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</channel></rss>`, /nested/],
  ['100,000 items', `<rss><channel>${'<item/>'.repeat(100_000)}</channel></rss>`, /100,000 items, more than/],
  ['100,000 JSON items', JSON.stringify({ title: 'T', items: Array(100_000).fill(1) }), /100,000 items/],
  [
    'brackets without end',
    `<rss><channel><item><author>${'('.repeat(9999)}</author></item></channel></rss>`,
    /<author>/,
  ],
])('%s is refused', (_, text, reason) => {
  expect(() => parse(text)).toThrow(Rejection);
  expect(() => parse(text)).toThrow(reason);
});

test.each([
  ['{"items": [Zanzibar]}'],
  ['<rss><channel><item><description>Text <b Zanzibar</item></channel></rss>'],
  ['<rss><channel><item><title>Text</Zanzibar></channel></rss>'],
  ['<rss><Zanzibar>'],
])('why %s is refused can be logged: it quotes nothing', (text) => {
  expect(() => parse(text)).toThrow(/^(?!.*Zanzibar).*(well-formed|cannot be read)/s);
});

test.each([
  ['an empty line in front', `\n${rss091}`],
  ['a byte order mark', `\ufeff${rss091}`],
  ['bare ampersands', rss091.replace('&amp;', '&')],
  ['an author without a name', rss091.replace('<item>', '<item><author /><author/>')],
])('%s is forgiven', (_, text) => {
  expect(parse(text)).toHaveLength(1);
});

test('an answer about RSS in an Atom feed is an Atom feed', () => {
  const text = atomInFrench.replace('Neuf jours de musique.', '<![CDATA[ <rss version="2.0"> ]]>');
  expect(parse(text)[0]?.guid).toBe('tag:gazette.example,2026:festival');
});

test('of 3,000 items the first 2,000 are looked at, and the others counted', () => {
  const { items, omitted } = parseFeed(rssOf(Array(3000).fill({ title: 'T' })), URL);
  expect([items.length, omitted]).toEqual([2000, 1000]);
});

test.each(['__proto__', 'constructor', 'toString'])('the name %s is a name like any other', (name) => {
  const json = `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","${name}":{"title":"X"}}]}`;
  expect(parse(json).filter(({ title }) => title !== undefined)).toEqual([]);
  const xml = `<rss version="2.0"><channel><item><guid>1</guid><${name}>X</${name}></item></channel></rss>`;
  expect(() => parse(xml)).not.toThrow(TypeError);
  expect({}).not.toHaveProperty('title');
});

const page = (head: string) => `<!doctype html><html><head>${head}</head><body><p>News</p></body></html>`;

test.each([
  ['<link rel="alternate" type="application/rss+xml" href="/feed.xml">', 'https://feeds.example/feed.xml'],
  [
    '<LINK REL=\'alternate home\' TYPE="application/atom+xml" HREF="https://a.example/atom">',
    'https://a.example/atom',
  ],
  [
    '<link rel="alternate" type="application/feed+json; charset=utf-8" href="feed.json">',
    'https://feeds.example/feed.json',
  ],
])('a page that is given as a feed names its feed: %s', (head, feed) => {
  expect(() => parse(page(head))).toThrow(`write this as the "url" in feeds.json: ${feed}`);
});

test.each([
  '<link rel="alternate" hreflang="fr" href="/fr/">',
  '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
  '<link rel="stylesheet" type="text/css" href="/a.css">',
])('a page that names no feed says so: %s', (head) => {
  expect(() => parse(page(head))).toThrow(/names no feed$/);
});

test('a notice of the software that made it, before the declaration, is no part of a feed', () => {
  const notice = '<br />\n<b>Notice</b>: something in <b>/x.php</b> on line <b>3</b><br />\n';
  expect(parse(`${notice}<?xml version="1.0"?>${rss091.replace(/^<\?xml.*?\?>/, '')}`)).toHaveLength(1);
  expect(() => parse(`${notice}<?xml version="1.0"?><html/>`)).toThrow(/first element is <br>/);
});

test.each([
  [
    'a tag that is not closed',
    '<rss><channel><item><description>a<br>b</description></item></channel></rss>',
    /line 1; a tag there is not closed/,
  ],
  ['a bare "<"', '<rss>\n<channel><item><title>a < b</title></item></channel></rss>', /line 2; .*&lt;/],
  ['entities of its own', '<!DOCTYPE rss [<!ENTITY nbsp "&#160;">]><rss/>', /never expanded; .*&#160;/],
])('the reason for %s says what to do', (_, text, reason) => {
  expect(() => parse(text)).toThrow(reason);
});
