import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FeedServer, startFeedServer } from '../../support/feed-server.ts';
import { runsOf } from '../../support/runs-of.ts';
import { rssOf, sampleItems } from './formats/sample-feeds.ts';
import { createPoller, feedsOf, type Poller } from './poll-setup.ts';

const MAX_ITEMS = 3;
const items = sampleItems(8);
const unnamed = {
  ...items[0],
  guid: 'no-text',
  link: 'https://news.example/none',
  title: 'Without text',
  text: '',
};

let server: FeedServer;
const many = sampleItems(200);
beforeAll(async () => {
  server = await startFeedServer({
    '/many': { headers: { ETag: '"1"' }, body: rssOf(many) },
    '/news': { headers: { ETag: '"1"' }, body: rssOf([...items, unnamed]) },
  });
});
afterAll(() => server.close());

async function pollToTheEnd(poller: Poller): Promise<void> {
  const feeds = feedsOf({ id: 'news', url: `${server.url}/news`, maxItems: MAX_ITEMS });
  for (let time = 0; time < 6; time += 1) await poller.poll(feeds).catch(() => {});
}

async function whatCameOf(poller: Poller) {
  const state = await poller.state('news');
  const inbox = await poller.inbox();
  const { objects: rejected } = await poller.store.list('rejected/');
  return { state, inbox, rejected: rejected.map(({ key }) => key) };
}

test('wherever the process ends, every item comes in once and the state is the same', async () => {
  const undisturbed = createPoller();
  await pollToTheEnd(undisturbed);
  const expected = await whatCameOf(undisturbed);
  expect(Object.keys(expected.inbox)).toHaveLength(items.length);
  expect(expected.rejected).toHaveLength(1);

  const writes = undisturbed.store.writes.length;
  for (let point = 1; point <= writes; point += 1) {
    const poller = createPoller();
    poller.store.failAt = point;
    await pollToTheEnd(poller);
    expect(poller.store.failAt).toBe(0);
    const puts = poller.store.writes.filter((key) => key.startsWith('inbox/'));
    expect(puts.sort(), `killed at write ${point}`).toEqual(Object.keys(expected.inbox).sort());
    expect(await whatCameOf(poller), `killed at write ${point}`).toEqual(expected);
  }
  expect(writes).toBeGreaterThan(15);
});

test('a feed of 200 items comes in over several polls, none twice and none lost, killed wherever', async () => {
  const pollAll = async (poller: Poller) => {
    const feeds = feedsOf({ id: 'many', url: `${server.url}/many`, maxItems: 60 });
    for (let time = 0; time < 5; time += 1) await poller.poll(feeds).catch(() => {});
  };
  const undisturbed = createPoller();
  await pollAll(undisturbed);
  const expected = await undisturbed.inbox();
  expect(Object.keys(expected)).toHaveLength(many.length);

  const point = fc.integer({ min: 1, max: undisturbed.store.writes.length });
  await fc.assert(
    fc.asyncProperty(point, async (failAt) => {
      const poller = createPoller();
      poller.store.failAt = failAt;
      await pollAll(poller);
      expect(poller.store.failAt).toBe(0);
      expect(await poller.inbox()).toEqual(expected);
      const puts = poller.store.writes.filter((key) => key.startsWith('inbox/'));
      expect(new Set(puts).size).toBe(puts.length);
    }),
    { numRuns: runsOf(10) },
  );
});
