import { afterEach, beforeEach, expect, test } from 'vitest';
import { retryFeedItem } from '../../../functions/shared/feed-state/retry-item.ts';
import { type FeedServer, startFeedServer } from '../../support/feed-server.ts';
import { rssOf, sampleItems } from './formats/sample-feeds.ts';
import { createPoller, feedsOf, type Poller } from './poll-setup.ts';

let server: FeedServer;
let poller: Poller;
const [item = {}] = sampleItems(1);

beforeEach(async () => {
  server = await startFeedServer();
  poller = createPoller();
});
afterEach(() => server.close());

async function poll(text: string) {
  server.serve('/news', { headers: {}, body: rssOf([{ ...item, text }]) });
  const [outcome] = (await poller.poll(feedsOf({ id: 'news', url: `${server.url}/news` }))).feeds;
  return outcome;
}

async function readInbox() {
  const [object] = (await poller.store.list('inbox/')).objects;
  const stored = object && (await poller.store.get(object.key));
  return { key: object?.key ?? '', text: new TextDecoder().decode(stored?.body) };
}

test('what was changed here since the feed brought it stands, until somebody has the item tried again', async () => {
  await poll('<p>Of the feed.</p>');
  const { key } = await readInbox();
  const [, articleId = ''] = key.split('/');
  expect((await poller.store.list('said/feed-news/')).objects.map((object) => object.key)).toEqual([
    `said/feed-news/${key.slice('inbox/'.length)}.json`,
  ]);
  await poller.store.put(key, '{"title":"Corrected","bodyHtml":"<p>Here.</p>"}');
  expect((await poll('<p>Of the feed.</p>'))?.rejected).toEqual([]);
  expect((await poll('<p>Newer.</p>'))?.rejected).toMatchObject([
    { articleId, reason: expect.stringContaining('changed here') },
  ]);
  expect((await readInbox()).text).toContain('Corrected');

  await retryFeedItem(poller.store, articleId);
  expect((await poll('<p>Newer.</p>'))?.revised).toEqual([articleId]);
  expect((await readInbox()).text).toContain('Newer.');
  expect((await poll('<p>Newest.</p>'))?.revised).toEqual([articleId]);
});

test('a newer reader that reads the same item otherwise leaves alone what was changed here, and mends what was not', async () => {
  await poll('<p>Of the feed.</p>');
  const { key } = await readInbox();
  const state = await poller.state('news');
  const [seen] = (state?.items ?? []) as object[];
  const old = { ...state, reader: 1, items: [{ ...seen, hash: 'of an older reader' }] };
  await poller.store.put('feeds/news.json', JSON.stringify(old));
  const ours = (await readInbox()).text;
  expect((await poll('<p>Of the feed.</p>'))?.revised).toEqual([]);
  expect((await readInbox()).text).toBe(ours);

  await poller.store.put(key, '{"title":"Corrected","bodyHtml":"<p>Here.</p>"}');
  await poller.store.put('feeds/news.json', JSON.stringify(old));
  expect((await poll('<p>Of the feed.</p>'))?.rejected).toEqual([]);
  expect((await readInbox()).text).toContain('Corrected');
  expect((await poll('<p>Newer.</p>'))?.rejected).toMatchObject([
    { reason: expect.stringContaining('changed here') },
  ]);
});
