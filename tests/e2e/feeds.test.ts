import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PollOutcome } from '../../functions/poll/poll-feeds.ts';
import { cutShort, drip, type FeedAnswer, type FeedServer, startFeedServer } from '../support/feed-server.ts';
import { createPipeline } from '../support/pipeline.ts';
import * as samples from '../unit/poll/formats/sample-feeds.ts';
import { createCountingStore, createPoller, feedsOf, type Poller } from '../unit/poll/poll-setup.ts';

const oneItem = samples.rssOf(samples.sampleItems(1, 'Stray'));
const arabic = (
  label: string,
) => `<?xml version="1.0"${label}?><rss version="2.0"><channel><language>ar</language>
<item><title>X</title><guid>1</guid><description>Y</description></item></channel></rss>`;
/** `سلام` in windows-1256 and in iso-8859-6. */
const inCharset = (label: string, bytes: number[]) => {
  const [before = '', after = ''] = arabic(label).replace('Y', 'X').split('<title>X</title>');
  const [middle = '', end = ''] = after.split('>X<');
  const word = Buffer.from(bytes);
  const parts = [`${before}<title>`, word, `</title>${middle}>`, word, `<${end}`];
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
};
const windows1256 = [0xd3, 0xe1, 0xc7, 0xe3];
const iso88596 = [0xd3, 0xe4, 0xc7, 0xe5];

/** Feeds that are well, and how many articles each brings. */
const good: Record<string, [FeedAnswer, number]> = {
  arabic: [{ body: samples.rssInArabic }, 1],
  french: [{ body: samples.atomInFrench }, 1],
  english: [{ body: samples.jsonFeedInEnglish, headers: { 'Content-Type': 'application/feed+json' } }, 2],
  compressed: [{ body: gzipSync(samples.rss091), headers: { 'Content-Encoding': 'gzip' } }, 1],
  latin1: [{ body: Buffer.from(samples.rdf, 'latin1') }, 1],
  'header-charset': [
    { body: inCharset('', windows1256), headers: { 'Content-Type': 'text/xml; charset=windows-1256' } },
    1,
  ],
  'declared-charset': [{ body: inCharset(' encoding="iso-8859-6"', iso88596) }, 1],
  moved: [{ status: 301, headers: { Location: '/moved-to' } }, 1],
  empty: [{ body: samples.rssOf([]) }, 0],
};

/** Feeds that are not, and what their state says. */
const bad: Record<string, [FeedAnswer, RegExp]> = {
  busy: [{ status: 429, headers: { 'Retry-After': '3600' } }, /answers 429/],
  missing: [{ status: 404 }, /answers 404/],
  gone: [{ status: 410 }, /answers 410/],
  broken: [{ status: 500, body: oneItem }, /answers 500/],
  'not-xml': [{ body: oneItem.replace('</title>', '') }, /not well-formed XML/],
  half: [{ body: oneItem.slice(0, -40) }, /not well-formed XML/],
  truncated: [cutShort(oneItem), /aborted/],
  slow: [drip, /took longer than/],
  page: [{ body: '<html><body>Sorry</body></html>' }, /first element is <html>/],
  picture: [{ body: oneItem, headers: { 'Content-Type': 'image/png' } }, /which is no feed/],
  charset: [{ body: inCharset('', windows1256) }, /cannot be decoded as utf-8/],
  bomb: [
    { body: gzipSync(Buffer.alloc(9_000_000)), headers: { 'Content-Encoding': 'gzip' } },
    /2,000,000 bytes/,
  ],
  deep: [{ body: `<rss><channel>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</channel></rss>` }, /nested/],
  entities: [{ body: `<!DOCTYPE rss [<!ENTITY a "aa">]>${oneItem}` }, /declares entities/],
  many: [{ body: `<rss><channel>${'<item/>'.repeat(100_000)}</channel></rss>` }, /100,000 items/],
  circle: [{ status: 302, headers: { Location: '/circle' } }, /in a circle/],
  outside: [{ status: 302, headers: { Location: 'file:///etc/passwd' } }, /not http or https/],
};

let server: FeedServer;
let poller: Poller;
let outcome: PollOutcome;
const outcomeOf = (id: string) => outcome.feeds.find(({ feed }) => feed === id);
const feeds = () =>
  feedsOf(...[...Object.keys(bad), ...Object.keys(good)].map((id) => ({ id, url: `${server.url}/${id}` })));

beforeAll(async () => {
  const answers = Object.entries({ ...good, ...bad }).map(([id, [answer]]) => [`/${id}`, answer] as const);
  server = await startFeedServer(Object.fromEntries(answers));
  server.serve('/moved-to', { body: samples.rssOf(samples.sampleItems(1, 'Moved')) });
  poller = createPoller();
  outcome = await poller.poll(feeds());
});
afterAll(() => server.close());

test.each(Object.entries(bad))('%s: the feed fails and says why', async (id, [, reason]) => {
  expect(outcomeOf(id)).toMatchObject({ asked: 'failed', taken: [], error: expect.stringMatching(reason) });
  expect(await poller.state(id)).toMatchObject({ failures: 1, lastError: expect.stringMatching(reason) });
});

test.each(Object.entries(good))('%s: its articles are in the inbox', async (id, [, count]) => {
  expect(outcomeOf(id)).toMatchObject({ asked: 'answered', rejected: [] });
  const inbox = Object.keys(await poller.inbox());
  const taken = outcomeOf(id)?.taken ?? [];
  expect(taken).toHaveLength(count);
  for (const articleId of taken)
    expect(inbox.some((key) => key.startsWith(`inbox/${articleId}/`))).toBe(true);
});

test('no article is of a feed that failed, and one-byte charsets are read', async () => {
  const articles = Object.values(await poller.inbox());
  expect(articles).toHaveLength(Object.values(good).reduce((sum, [, count]) => sum + count, 0));
  expect(articles.filter(({ title }) => title === 'سلام')).toHaveLength(2);
});

test('failed feeds are asked again when their time has come, with the others unchanged', async () => {
  const before = server.requests.length;
  await poller.poll(feeds());
  expect(server.requests.length - before).toBe(Object.keys(good).length + 1);
  poller.wait(3_600_000);
  expect((await poller.poll(feeds())).polled).toBe(feeds().length);
});

test('an article keeps its link, credit, tags and date through the pipeline', async () => {
  const pipeline = createPipeline();
  const { poll } = createPoller(createCountingStore(pipeline.store));
  const credit = 'Port Agency, CC BY 4.0';
  const url = `${server.url}/arabic`;
  const { feeds: outcomes } = await poll(feedsOf({ id: 'port', url, credit, tags: ['sea'] }));
  await pipeline.drain();
  const id = outcomes[0]?.taken[0];
  const published = await pipeline.store.get(`published/${id}.json`);
  expect(JSON.parse(new TextDecoder().decode(published?.body))).toMatchObject({
    sourceLanguage: 'ar',
    tags: ['sea', 'ميناء'],
    publishedAt: '2026-02-02T08:00:00.000Z',
  });
  const state = JSON.parse(new TextDecoder().decode((await pipeline.store.get(`articles/${id}.json`))?.body));
  expect(state).toMatchObject({ originalUrl: 'https://news.example/ar/port', credit });
});

const page = (text: string) => `<!DOCTYPE html><html lang="fr"><head><title>Le port | Gazette</title>
<meta name="author" content="Rédaction"></head><body><nav>Menu</nav><article><h1>Le port</h1>
<p>${`${text} `.repeat(40)}</p><p>Voir <a href="suite">la suite</a>.</p></article></body></html>`;

test('the full text may be on the linked pages; one that fails is tried again, one that is gone is rejected', async () => {
  const links = ['story', 'nowhere', 'later'].map((path) => ({
    guid: path,
    title: `Le port ${path}`,
    link: `${server.url}/pages/${path}`,
    text: 'Début…',
  }));
  server.serve('/pages', { body: samples.rssOf([{ guid: 'none', title: 'Sans lien' }, ...links]) });
  server.serve('/pages/story', {
    body: page('Le navire entre au port.'),
    headers: { 'Content-Type': 'text/html' },
  });
  server.serve('/pages/later', { status: 503 });
  const reader = createPoller();
  const list = feedsOf({ id: 'pages', url: `${server.url}/pages`, fullText: 'page', language: 'fr' });
  const [first] = (await reader.poll(list)).feeds;
  expect(first).toMatchObject({ waiting: 1, taken: [expect.any(String)] });
  expect(first?.rejected.map(({ reason }) => reason).sort()).toEqual([
    expect.stringMatching(/its page .* answers 404/),
    expect.stringMatching(/links to no page/),
  ]);
  server.serve('/pages/later', { body: page('Le port ouvre.'), headers: { 'Content-Type': 'text/html' } });
  const [second] = (await reader.poll(list)).feeds;
  expect(second).toMatchObject({ waiting: 0, taken: [expect.any(String)] });
  const [article] = Object.values(await reader.inbox());
  expect(article).toMatchObject({ author: 'Rédaction', language: 'fr' });
  expect(article?.bodyHtml).toContain(`<a href="${server.url}/pages/suite">`);
});
