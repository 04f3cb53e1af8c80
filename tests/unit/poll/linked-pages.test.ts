import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FeedCases, type Polled, startFeedCases } from '../../support/feed-cases.ts';

const FOLDER = new URL('../../fixtures/linked-pages/', import.meta.url);
const FERRY = 'The ferry left the harbour at nine on Monday morning with two hundred passengers';
const ARABIC = 'العبارة تغادر الميناء';
const TEXT =
  '<p>The ferry left the harbour at nine on Monday morning with two hundred passengers, and the next one follows on Friday.</p>';
let cases: FeedCases;

beforeAll(async () => {
  cases = await startFeedCases();
  for (const name of readdirSync(FOLDER)) serve(name, readFileSync(new URL(name, FOLDER), 'utf8'));
});
afterAll(() => cases.close());

function serve(name: string, body: string) {
  cases.server.serve(`/${name}`, { headers: { 'Content-Type': 'text/html; charset=utf-8' }, body });
}

/** Polls a feed of one item whose text is on its page; the item says its title only if the feed is to. */
async function poll(page: string, { title, date }: { title?: string; date?: string } = {}) {
  const said = [
    title && `<title>${title}</title>`,
    date && `<pubDate>${date}</pubDate>`,
    `<link>${cases.server.url}/${page}</link>`,
    '<description>A teaser that is not the text.</description>',
  ];
  const item = `<item>${said.filter(Boolean).join('')}</item>`;
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${item}</channel></rss>`;
  const polled = await cases.poll(
    { headers: { 'Content-Type': 'application/rss+xml' }, body },
    { feed: { fullText: 'page' } },
  );
  return { ...polled, article: Object.values(polled.articles)[0] };
}
const reasonsOf = ({ rejected }: Polled) => Object.values(rejected);

const TAKEN: [page: string, language: string, has: string[]][] = [
  ['p01-lazy.html', 'en', [FERRY, 'lazy1.jpg', 'lazy2.jpg', 'pic-800.jpg']],
  ['p02-graph.html', 'en', [FERRY]],
  ['p07-amp.html', 'en', [FERRY, '<img src="https://img.example/amp.jpg"']],
  ['p10b-brief-en.html', 'en', ['<p>Rain is expected.</p>']],
  ['p26-rel.html', 'en', [FERRY, '/x">root</a>']],
  ['q04.html', 'ar', ['غادرت العبارة الميناء في التاسعة']],
];

test.each(TAKEN)('the text of an item is that of its page %s', async (page, language, has) => {
  const { article, rejected } = await poll(page, { title: 'A title of the feed' });
  const { bodyHtml = '', title } = article?.source ?? {};
  expect([rejected, title, article?.json.language]).toEqual([{}, 'A title of the feed', language]);
  for (const part of has) expect(bodyHtml).toContain(part);
  expect(bodyHtml).not.toMatch(
    /teaser|All rights reserved|We use cookies|>Home<|<h1|Ferry leaves<|<img(?![^>]* src=)/,
  );
});

test('a page with an Arabic headline has it once, as its title', async () => {
  const { article } = await poll('q04.html');
  expect(article?.source.title).toBe(ARABIC);
  expect(article?.source.bodyHtml).not.toContain(ARABIC);
});

test('a link of a page leads where it leads there', async () => {
  const { article } = await poll('p26-rel.html');
  expect(article?.source.bodyHtml).toContain(`<a href="${cases.server.url}/x">root</a>`);
});

test.each([
  ['p05-listing.html', /lists 5 articles/],
  ['p06-paywall.html', /not free to read/],
  ['p29-pagination.html', /is a part: page 1 of \d/],
  ['missing.html', /answers 404/],
])('an item whose page is %s is refused with the reason', async (page, reason) => {
  const polled = await poll(page, { title: 'A title' });
  expect([polled.article, reasonsOf(polled)]).toEqual([undefined, [expect.stringMatching(reason)]]);
});

function servePage(name: string, date: string) {
  const meta = `<meta property="article:published_time" content="${date}">`;
  serve(
    name,
    `<html lang="en"><head><title>Ferry</title>${meta}</head><body><article>${TEXT}</article></body></html>`,
  );
}

test.each([
  ['2026-03-02T09:00:00+01:00', '2026-03-02T08:00:00.000Z'],
  ['lundi 2 mars 2026 à 9h30', '2026-03-02T09:30:00.000Z'],
])('an item without a date has that of its page: %s', async (date, time) => {
  servePage('dated.html', date);
  const { article } = await poll('dated.html');
  expect([article?.source.publishedAt, article?.notes]).toEqual([time, []]);
});

test.each(['02/03/2026', '2026-03', '1772438400', 'the day before yesterday'])(
  'a date of the page that cannot be read is told, and the article is no news: %s',
  async (date) => {
    servePage('undated.html', date);
    const { article } = await poll('undated.html');
    expect(article?.json.undated).toBe(true);
    expect(article?.json.date).toBeUndefined();
    expect(article?.notes).toEqual([
      expect.stringMatching(`^date not read: "${date}" `),
      expect.stringContaining('is no news'),
    ]);
  },
);

test('an item that says its date needs none of its page', async () => {
  servePage('undated.html', '02/03/2026');
  const { article } = await poll('undated.html', { date: 'Mon, 02 Mar 2026 09:00:00 GMT' });
  expect([article?.source.publishedAt, article?.notes]).toEqual(['2026-03-02T09:00:00.000Z', []]);
});

test('every page is in a table', () => {
  const refused = ['p05-listing.html', 'p06-paywall.html', 'p29-pagination.html'];
  expect([...TAKEN.map(([page]) => page), ...refused].sort()).toEqual(readdirSync(FOLDER).sort());
});
