import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RejectionRecord } from '../../../functions/shared/article/rejection-record.ts';
import { retryFeedItem } from '../../../functions/shared/feed-state/retry-item.ts';
import { getJson, putJson } from '../../../functions/shared/store/json-object.ts';
import { articleIdProblem, parseInboxKey } from '../../../functions/shared/store/keys.ts';
import { type FeedServer, startFeedServer } from '../../support/feed-server.ts';
import { rssOf, type SampleItem, sampleItems } from './formats/sample-feeds.ts';
import { createPoller, feedsOf, type Poller } from './poll-setup.ts';

let server: FeedServer;
let poller: Poller;
const newsFeed = (fields: object = {}) => feedsOf({ id: 'news', url: `${server.url}/news`, ...fields });
const serve = (items: readonly SampleItem[], headers: Record<string, string> = {}, path = '/news') =>
  server.serve(path, { headers, body: rssOf(items) });
const inboxWrites = () => poller.store.writes.filter((key) => key.startsWith('inbox/'));

beforeEach(async () => {
  server = await startFeedServer();
  poller = createPoller();
});
afterEach(() => server.close());

test('an unchanged feed polled ten times is ten conditional requests and nothing new', async () => {
  serve(sampleItems(3), { ETag: '"1"', 'Last-Modified': 'Mon, 09 Feb 2026 10:00:00 GMT' });
  await poller.poll(newsFeed());
  const before = inboxWrites().length;
  for (let time = 0; time < 10; time += 1) await poller.poll(newsFeed());
  const repeated = server.requests.slice(1);
  expect(repeated).toHaveLength(10);
  for (const { headers } of repeated) {
    expect(headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Mon, 09 Feb 2026 10:00:00 GMT',
    });
  }
  expect([before, inboxWrites().length]).toEqual([3, 3]);
});

test('a feed without validators that says the same writes nothing to the inbox', async () => {
  serve(sampleItems(3));
  for (let time = 0; time < 3; time += 1) await poller.poll(newsFeed());
  expect(inboxWrites()).toHaveLength(3);
});

test('a feed of 200 items comes in over ten polls, though the server answers 304 to nine', async () => {
  serve(sampleItems(200), { ETag: '"1"' });
  const counts: number[] = [];
  for (let time = 0; time < 11; time += 1) {
    counts.push((await poller.poll(newsFeed({ maxItems: 20 }))).feeds[0]?.taken.length ?? 0);
  }
  expect(counts).toEqual([...Array(10).fill(20), 0]);
  expect(new Set(inboxWrites()).size).toBe(200);
});

test('what waits comes in also while the feed need not be asked', async () => {
  serve(sampleItems(4), { 'Cache-Control': 'max-age=3600' });
  for (let time = 0; time < 3; time += 1) await poller.poll(newsFeed({ maxItems: 2 }));
  expect([server.requests.length, inboxWrites().length]).toEqual([1, 4]);
  poller.wait(3_600_000);
  await poller.poll(newsFeed());
  expect(server.requests).toHaveLength(2);
});

test('a changed text is one more put under the same id, and so is one put back', async () => {
  const [first = {}, ...others] = sampleItems(3);
  serve([first, ...others]);
  await poller.poll(newsFeed());
  for (const text of ['<p>Corrected.</p>', '<p>Corrected.</p>', '<p>Again.</p>']) {
    serve([{ ...first, text }, ...others]);
    await poller.poll(newsFeed());
  }
  expect(inboxWrites()).toHaveLength(5);
  expect(new Set(inboxWrites()).size).toBe(3);
});

test('a failing feed is asked less and less, and its state says why', async () => {
  server.serve('/news', { status: 503 });
  for (const minutes of [5, 10, 20]) {
    const { feeds } = await poller.poll(newsFeed());
    expect(feeds[0]).toMatchObject({ asked: 'failed', error: expect.stringMatching(/answers 503/) });
    expect((await poller.poll(newsFeed())).feeds[0]?.asked).toBe('notDue');
    poller.wait(minutes * 60_000);
  }
  expect(await poller.state('news')).toMatchObject({ failures: 3, lastError: expect.stringMatching(/503/) });
  serve(sampleItems(1));
  await poller.poll(newsFeed());
  expect(await poller.state('news')).toMatchObject({ failures: 0 });
  expect(await poller.state('news')).not.toHaveProperty('lastError');
});

test('Retry-After of a 429 is waited for, unless a person forces the poll', async () => {
  server.serve('/news', { status: 429, headers: { 'Retry-After': '7200' } });
  await poller.poll(newsFeed());
  poller.wait(7_199_000);
  expect((await poller.poll(newsFeed())).polled).toBe(0);
  expect((await poller.poll(newsFeed(), { force: true })).polled).toBe(1);
  poller.wait(7_200_000);
  expect((await poller.poll(newsFeed())).polled).toBe(1);
});

test('every article id is a good one, whatever the title', async () => {
  const titles = [
    '',
    '…',
    '../../etc',
    'كِتَابٌ',
    'É'.repeat(300),
    'ميناء '.repeat(90),
    '<b>&amp;</b>',
    '__proto__',
  ];
  serve(titles.map((title, place) => ({ guid: String(place), title: `${title}x` })));
  await poller.poll(newsFeed());
  const ids = Object.keys(await poller.inbox()).map((key) => parseInboxKey(key).articleId);
  expect(ids).toHaveLength(titles.length);
  expect(ids.flatMap((id) => articleIdProblem(id) ?? [])).toEqual([]);
});

test('an id that belongs to another article, withdrawn or not, is left to it', async () => {
  serve(sampleItems(2));
  await poller.poll(newsFeed());
  const [mine = '', other = ''] = Object.keys(await poller.inbox()).map(
    (key) => parseInboxKey(key).articleId,
  );
  const fresh = createPoller();
  await fresh.store.put(`articles/${mine}.json`, '{"withdrawn":true}');
  await fresh.store.put(`inbox/${other}/fr.md`, 'words of somebody else');
  await fresh.poll(newsFeed());
  const ids = fresh.store.writes
    .filter((key) => key.endsWith('/en.json'))
    .map((key) => parseInboxKey(key).articleId);
  expect(ids.sort()).toEqual([`${mine}-2`, `${other}-2`].sort());
});

test('a state that was lost brings no article twice', async () => {
  serve(sampleItems(3));
  await poller.poll(newsFeed());
  await poller.store.delete('feeds/news.json');
  await poller.poll(newsFeed());
  expect(inboxWrites()).toHaveLength(3);
});

test('the same address in two feeds is one article, of the feed that brought it first', async () => {
  const feeds = feedsOf({ id: 'all', url: `${server.url}/all` }, { id: 'port', url: `${server.url}/port` });
  const [shared = {}, own = {}] = sampleItems(2);
  serve([shared], {}, '/all');
  serve([own, { ...shared, guid: 'another', title: 'Another title' }], {}, '/port');
  for (let time = 0; time < 3; time += 1) await poller.poll(feeds);
  expect(
    Object.values(await poller.inbox())
      .map(({ originalUrl }) => originalUrl)
      .sort(),
  ).toEqual([shared.link, own.link]);
});

test('an article that was withdrawn here does not come back with a new text', async () => {
  serve(sampleItems(1));
  await poller.poll(newsFeed());
  const [key = ''] = Object.keys(await poller.inbox());
  const { articleId } = parseInboxKey(key);
  const state = { id: articleId, revision: '1', sourceLanguage: 'en', publishedAt: '', files: {} };
  await putJson(poller.store, `articles/${articleId}.json`, { ...state, withdrawn: true });
  serve(sampleItems(1).map((item) => ({ ...item, text: '<p>New words.</p>' })));
  const { feeds } = await poller.poll(newsFeed());
  expect(feeds[0]?.withdrawn).toHaveLength(1);
  expect(inboxWrites()).toHaveLength(1);
});

test('an article whose page is gone is withdrawn where the feed says so, once it left the feed', async () => {
  const items = sampleItems(2).map((item, place) => ({ ...item, link: `${server.url}/story/${place}` }));
  server.serve('/story/0', { status: 410 });
  serve(items);
  const feeds = newsFeed({ withdrawWhenGone: true });
  await poller.poll(feeds);
  serve([]);
  const { feeds: outcomes } = await poller.poll(feeds);
  expect(outcomes[0]?.withdrawn).toHaveLength(1);
  const withdrawn = Object.values(await poller.inbox()).filter((article) => article.withdrawn === true);
  expect(withdrawn.map(({ originalUrl }) => originalUrl)).toEqual([items[0]?.link]);
  const asked = server.requests.filter(({ method }) => method === 'HEAD').length;
  await poller.poll(feeds);
  expect(server.requests.filter(({ method }) => method === 'HEAD')).toHaveLength(asked);
});

test('a feed that is not enabled is not asked', async () => {
  await poller.poll(newsFeed({ enabled: false }));
  expect(server.requests).toEqual([]);
});

test('of two polls at once one does the work', async () => {
  serve(sampleItems(5));
  const outcomes = await Promise.all([poller.poll(newsFeed()), poller.poll(newsFeed())]);
  expect(outcomes.map(({ feeds }) => feeds[0]?.asked).sort()).toEqual(['answered', 'busy']);
  expect(inboxWrites()).toHaveLength(5);
});

test('without time nothing is begun, and the feeds that were left are named', async () => {
  serve(sampleItems(1));
  expect(await poller.poll(newsFeed(), { timeLimitMs: 0 })).toEqual({ polled: 0, feeds: [], left: ['news'] });
  expect(poller.store.writes).toEqual([]);
});

test('a rejected item is tried again when somebody asks for it, and not before', async () => {
  const [item = {}] = sampleItems(1);
  serve([{ ...item, text: '' }], { ETag: '"1"' });
  const [first] = (await poller.poll(newsFeed())).feeds;
  const articleId = first?.rejected[0]?.articleId ?? '';
  const record = await getJson<RejectionRecord>(poller.store, `rejected/${articleId}/item.json`);
  expect(record?.value).toMatchObject({ articleId, reason: 'feed news: the item has no text' });
  expect(record?.value.text).toContain(item.link);
  expect((await poller.poll(newsFeed())).feeds[0]?.rejected).toEqual([]);

  expect(await retryFeedItem(poller.store, articleId)).toBe('news');
  expect((await poller.poll(newsFeed())).feeds[0]?.rejected).toHaveLength(1);
  serve([item]);
  expect((await poller.poll(newsFeed())).feeds[0]?.taken).toEqual([articleId]);
  expect(await retryFeedItem(poller.store, articleId)).toBeUndefined();
});

test('an item that changes its language is rejected: it would count as a translation', async () => {
  serve(sampleItems(1));
  await poller.poll(newsFeed());
  serve(sampleItems(1).map((item) => ({ ...item, text: '<p>Autre texte.</p>' })));
  const [outcome] = (await poller.poll(newsFeed({ language: 'fr' }))).feeds;
  expect(outcome?.rejected[0]?.reason).toMatch(/was in "en" before and is in "fr" now/);
  expect(inboxWrites()).toHaveLength(1);
});

test('a date in the future is left out: it would hide what is public already', async () => {
  serve(
    sampleItems(2).map((item, place) => ({ ...item, date: `Tue, 10 Feb 2026 ${11 + 2 * place}:00:00 GMT` })),
  );
  await poller.poll(newsFeed());
  const dates = Object.values(await poller.inbox()).map(({ date }) => date);
  expect(dates.sort()).toEqual(['2026-02-10T11:00:00.000Z', undefined]);
});

test('where the store fails for one feed, the others go on and the poll fails in the end', async () => {
  const feeds = feedsOf({ id: 'a', url: `${server.url}/a` }, { id: 'b', url: `${server.url}/b` });
  serve(sampleItems(1, 'First'), {}, '/a');
  serve(sampleItems(1, 'Second'), {}, '/b');
  poller.store.failAt = 1;
  await expect(poller.poll(feeds)).rejects.toThrow('feed a: the process ended');
  expect(Object.values(await poller.inbox()).map(({ title }) => title)).toEqual(['Second number 0']);
  await poller.poll(feeds);
  expect(inboxWrites()).toHaveLength(2);
});

test('a host whose page fails is left alone until the next poll, and after five polls the item is rejected', async () => {
  serve(sampleItems(3).map((item) => ({ ...item, link: `${server.url}/page/${item.guid}` })));
  for (const { guid } of sampleItems(3)) server.serve(`/page/${guid}`, { status: 503 });
  const pagesAsked = () => server.requests.filter(({ path }) => path.startsWith('/page/')).length;
  await poller.poll(newsFeed({ fullText: 'page' }));
  expect(pagesAsked()).toBe(1);
  for (let time = 1; time < 15; time += 1) await poller.poll(newsFeed({ fullText: 'page' }));
  expect(pagesAsked()).toBe(15);
  const { objects } = await poller.store.list('rejected/');
  expect(objects).toHaveLength(3);
});
