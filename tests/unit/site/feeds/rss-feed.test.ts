import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { rssFeed } from '../../../../functions/site/feeds/rss-feed.ts';
import { findActiveContent } from '../../../support/active-content.ts';
import { HOSTILE_HTML } from '../../../support/hostile-html.ts';
import { feedContents, HARBOUR } from './setup.ts';

const parser: Parser<{ language: string }, { language: string; text: string }> = new Parser({
  customFields: {
    item: [
      ['dc:language', 'language'],
      ['content:encoded', 'text'],
    ],
  },
});

/** As fast-xml-parser reads it: attributes begin with `@`. */
function parseXml(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  const isArray = (name: string) => ['item', 'atom:link', 'category'].includes(name);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray,
    parseTagValue: false,
  }).parse(xml).rss.channel;
}

test.each(['en', 'fr', 'ar'])('a second parser reads the same from the feed in %s', async (language) => {
  const contents = await feedContents(
    { 'harbour/en.json': HARBOUR, 'sea/en.md': '# The sea\n\nBlue.' },
    language,
  );
  const feed = await parser.parseString(rssFeed(contents));
  expect([feed.title, feed.language, feed.link]).toEqual([
    `Dragoman (${{ en: 'English', fr: 'français', ar: 'العربية' }[language]})`,
    language,
    `https://news.example/${language}/`,
  ]);
  expect(feed.items.map(({ title }) => title)).toEqual(contents.entries.map(({ version }) => version.title));
  expect(feed.items.map(({ isoDate }) => isoDate)).toEqual(
    contents.entries.map(({ article }) => article.publishedAt),
  );
  expect(feed.items.map((item) => [item.guid, item.link, item.language])).toEqual(
    ['harbour', 'sea'].map((id) => {
      const url = `https://news.example/${language}/articles/${id}`;
      return [url, url, language];
    }),
  );
});

test('an item has its author, topics, picture, credit, other languages and its full text', async () => {
  const [item] = parseXml(rssFeed(await feedContents({ 'harbour/en.json': HARBOUR }))).item;
  expect(item).toMatchObject({
    'dc:creator': 'Hind A. & Co',
    category: ['Ports', 'R&D'],
    'dc:rights': 'Agency, CC BY 4.0',
    description: 'It opens &amp; closes; 1 &lt; 2.',
    enclosure: { '@url': 'https://news.example/pictures/harbour.jpg', '@type': 'image/jpeg', '@length': '0' },
    'media:content': { 'media:description': { '#text': 'The harbour & its boats' } },
  });
  expect(item['atom:link']).toEqual([
    { '@href': 'https://news.example/ar/articles/harbour', '@rel': 'related', '@hreflang': 'ar' },
    { '@href': 'https://news.example/fr/articles/harbour', '@rel': 'related', '@hreflang': 'fr' },
    { '@href': 'https://paper.example/harbour?a=1&b=2', '@rel': 'via' },
  ]);
  const text = item['content:encoded'];
  expect(text).toContain('<a href="https://news.example/en/tags/ports">Monday</a>');
  expect(text).toContain('<img src="https://news.example/pictures/map.png" alt="Map">');
  expect(text).toContain('<strong lang="en">Correction:</strong> On Monday.');
});

test('a machine translation says so in its text', async () => {
  const [item] = parseXml(rssFeed(await feedContents({ 'harbour/en.json': HARBOUR }, 'fr'))).item;
  expect(item['content:encoded']).toMatch(/Traduction automatique.*Pas encore relue/);
  expect(item['content:encoded']).toContain('href="https://news.example/en/articles/harbour"');
});

test('Latin words in an Arabic text are kept apart, as on its page', async () => {
  const contents = await feedContents({ 'sea/ar.md': '# البحر\n\nقالت Interpol اليوم.' }, 'ar');
  expect(parseXml(rssFeed(contents)).item[0]['content:encoded']).toContain('<bdi dir="ltr">Interpol</bdi>');
});

test('a title in Arabic has its telephone number and C++ between isolates, for readers know no markup there', async () => {
  const contents = await feedContents(
    { 'sea/ar.md': '# هاتف 05 22 00 00 00 ولغة C++ في Tanger\n\nقالت.' },
    'ar',
  );
  const [item] = parseXml(rssFeed(contents)).item;
  expect(item.title).toBe('هاتف \u206605 22 00 00 00\u2069 ولغة \u2066C++\u2069 في Tanger');
});

test('a feed names itself, its JSON and the feeds of the other languages', async () => {
  const channel = parseXml(rssFeed(await feedContents({}, 'ar')));
  const links = channel['atom:link'].map((link: Record<string, string>) => [link['@rel'], link['@href']]);
  expect(links).toEqual([
    ['self', 'https://news.example/ar/feed.xml'],
    ['related', 'https://news.example/ar/feed.json'],
    ['related', 'https://news.example/fr/feed.xml'],
    ['related', 'https://news.example/en/feed.xml'],
  ]);
  expect(channel.item).toBeUndefined();
});

test('hostile titles stay text, and nothing in a hostile feed runs', async () => {
  const files = HOSTILE_HTML.map((html, index) => [
    `x${index}/en.json`,
    {
      title: `T ${html}`,
      summary: html,
      author: html,
      correction: html,
      credit: html,
      bodyMarkdown: 'Words.',
    },
  ]);
  const contents = await feedContents(Object.fromEntries(files));
  const feed = await parser.parseString(rssFeed(contents));
  expect(feed.items.map(({ title }) => title)).toEqual(
    contents.entries.map(({ version }) => version.title.trim()),
  );
  for (const item of feed.items) {
    expect(findActiveContent(item.text)).toEqual([]);
    expect(findActiveContent(item.content ?? '')).toEqual([]);
  }
});

test('characters that XML 1.0 cannot hold are left out', async () => {
  const contents = await feedContents({ 'x/en.md': '# Sea\n\nWords.' });
  const [entry] = contents.entries;
  if (entry === undefined) throw new Error('nothing was published');
  const version = {
    ...entry.version,
    title: 'a\u0000\u0008\u001F\uFFFE\uD800b\u{1F600}',
    bodyHtml: '<p>c\u0001d</p>',
  };
  const xml = rssFeed({ ...contents, entries: [{ ...entry, version }] });
  const [item] = parseXml(xml).item;
  expect(item.title).toBe('ab\u{1F600}');
  expect(item['content:encoded']).toContain('<p>cd</p>');
});
