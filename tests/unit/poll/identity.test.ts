import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainAddress } from '../../../functions/poll/items/plain-address.ts';
import type { FeedState } from '../../../functions/shared/feed-state/feed-state.ts';
import { getJson, putJson } from '../../../functions/shared/store/json-object.ts';
import { type FeedCases, readCase, startFeedCases } from '../../support/feed-cases.ts';
import type { TestPipeline } from '../../support/pipeline.ts';
import { rssOf, type SampleItem } from './formats/sample-feeds.ts';

let cases: FeedCases;
beforeAll(async () => {
  cases = await startFeedCases();
});
afterAll(() => cases.close());

/** The feed as it was before: http, another guid, link, titles, dates and addresses. */
const SECOND = readCase('second-poll');
const FIRST = (
  [
    ['https://a.example/a<', 'http://a.example/a<'],
    ['https://a.example/a<', 'http://a.example/a<'],
    ['>b2<', '>b<'],
    ['https://a.example/c2', 'https://a.example/c'],
    ['D no guid title corrected', 'D no guid title'],
    ['E nothing but title (updated)', 'E nothing but title'],
    ['/f?ref=rss&amp;at_medium=RSS', '/f'],
    ['02 Mar 2026 10:00:00 GMT', '02 Mar 2026 09:00:00 GMT'],
    ['https://a.example/g/<', 'http://a.example/g/<'],
    ['https://a.example/g/<', 'http://a.example/g/<'],
    ['https://a.example/h<', 'https://www.a.example/h<'],
    ['https://a.example/?p=8', 'https://www.a.example/?p=8'],
    [' Second update.', ''],
    ['https://a.example/j<', 'http://a.example/j<'],
    ['https://a.example/j<', 'http://a.example/j<'],
  ] as const
).reduce((text, [now, before]) => text.replace(now, before), SECOND);

const idsOf = async ({ store }: TestPipeline) => {
  const { objects } = await store.list('inbox/');
  return [...new Set(objects.map(({ key }) => key.split('/')[1]))].sort();
};

async function pollTwice(first: string, second: string, between = async (_: TestPipeline) => {}) {
  const feed = { id: 'same', url: `${cases.server.url}/same.xml`, language: 'en' };
  cases.server.serve('/same.xml', { body: first });
  const { pipeline } = await cases.poll('f10-ident', { feed });
  const before = await idsOf(pipeline);
  await between(pipeline);
  cases.server.serve('/same.xml', { body: second });
  const { rejected } = await cases.poll('f10-ident', { feed, pipeline });
  return { before, after: await idsOf(pipeline), rejected };
}

test('ten items whose guids, links, titles, dates and addresses changed are the same ten articles', async () => {
  const { before, after, rejected } = await pollTwice(FIRST, SECOND);
  expect(before).toHaveLength(10);
  expect(after).toEqual(before);
  expect(rejected).toEqual({});
});

/** As the version before wrote it: a guid, an address, a title with its date, and nothing else. */
async function makeOld({ store }: TestPipeline) {
  const state = await getJson<FeedState>(store, 'feeds/same.json');
  if (state === undefined) throw new Error('there is no state');
  const { reader: _, ...rest } = state.value;
  const items = rest.items.map((item) => ({ ...item, keys: item.keys.filter((key) => /^[gut]:/.test(key)) }));
  await putJson(store, 'feeds/same.json', { ...rest, items });
}

test('the state that the version before wrote knows them too, but for one that has nothing but its text', async () => {
  const { before, after } = await pollTwice(FIRST, SECOND, makeOld);
  expect(after.filter((id) => !before.includes(id))).toEqual([
    expect.stringContaining('nothing-but-title-updated'),
  ]);
});

test('with the state of the version before, a feed that says the same writes nothing', async () => {
  let puts: string[] = [];
  await pollTwice(SECOND, SECOND, async (pipeline) => {
    await makeOld(pipeline);
    const { put } = pipeline.store;
    puts = [];
    pipeline.store.put = (key, ...rest) => {
      puts.push(key);
      return put(key, ...rest);
    };
  });
  expect(puts.filter((key) => !key.startsWith('feeds/'))).toEqual([]);
});

const LONG = `${'What happened in the harbour on Monday morning, told at some length. '.repeat(4)}`;
const item = (fields: SampleItem): SampleItem => ({ title: 'The harbour', text: LONG, ...fields });

test.each<[string, SampleItem, SampleItem]>([
  [
    'scheme, date and tracking together',
    { link: 'http://a.example/1?xtor=RSS-1', date: '2026-03-02T09:00Z', text: 'One.' },
    { link: 'https://www.a.example/1/?at_medium=rss&utm_source=x', date: '2026-03-02T11:00Z', text: 'Two.' },
  ],
  [
    'the guid with its tracking',
    { guid: 'http://a.example/1', text: 'One.' },
    { guid: 'https://a.example/1?ref=homepage&fbclid=9', title: 'Another title', text: 'Two.' },
  ],
  [
    'the day in the address, where title and text are the same',
    { link: 'https://a.example/2026/03/01/the-harbour', date: '2026-03-01T09:00Z' },
    { link: 'https://a.example/2026/03/02/the-harbour', date: '2026-03-02T09:00Z' },
  ],
])('an item that changes %s is one article', async (_, one, other) => {
  const { before, after } = await pollTwice(rssOf([item(one)]), rssOf([item(other)]));
  expect(after).toEqual(before);
});

test.each<[string, SampleItem, SampleItem]>([
  [
    'numbers of articles in "ref"',
    { link: 'https://a.example/a?ref=123' },
    { link: 'https://a.example/a?ref=124' },
  ],
  ['other paths', { link: 'https://a.example/1' }, { link: 'https://a.example/2' }],
  ['other hosts', { link: 'https://a.example/1' }, { link: 'https://b.example/1' }],
  ['nothing but a front page', { link: 'https://a.example/?utm_source=1' }, { link: 'http://www.a.example' }],
])('items with %s are two articles', async (_, one, other) => {
  const first = item({ ...one, text: 'One.', title: 'One' });
  const second = item({ ...other, text: 'Two.', title: 'Two' });
  const { after } = await pollTwice(rssOf([first]), rssOf([first, second]));
  expect(after).toHaveLength(2);
});

test('an address is compared without its scheme and what tells where a reader comes from, in any order', () => {
  const tracking = fc.constantFrom(
    'utm_source=a',
    'at_campaign=1',
    'xtor=RSS-3',
    'fbclid=1',
    'gclid=2',
    'mc_cid=3',
    'ref=rss',
    'CMP=x',
    'ns_mchannel=rss',
    'from=home',
  );
  const own = fc.constantFrom('id=7', 'p=8', 'lang=fr', 'page=2', 'ref=77');
  const property = fc.property(
    fc.webPath({ size: 'small' }).filter((path) => !/^\/*$/.test(path)),
    fc.uniqueArray(own),
    fc.array(tracking),
    fc.boolean(),
    (path, names, marks, isSecure) => {
      const query = (list: string[]) => (list.length > 0 ? `?${list.join('&')}` : '');
      const plain = `https://a.example${path}${query(names)}`;
      const marked = `http${isSecure ? 's' : ''}://www.a.example${path}${query([...marks, ...names.reverse()])}`;
      expect(plainAddress(marked)).toBe(plainAddress(plain));
    },
  );
  fc.assert(property);
});
