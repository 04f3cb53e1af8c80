import { expect, test } from 'vitest';
import { itemHash } from '../../../../functions/poll/items/identity.ts';
import { mergeItems, SEEN_LIMIT } from '../../../../functions/poll/items/merge-items.ts';
import type { FeedItem } from '../../../../functions/shared/feed-state/feed-item.ts';
import type { SeenItem } from '../../../../functions/shared/feed-state/feed-state.ts';

const base = { base: 'https://news.example/', tags: [] };
const make = (fields: Partial<FeedItem>): FeedItem => ({ ...base, ...fields });

/** As after a poll that took everything in. */
function settle(items: SeenItem[]): SeenItem[] {
  return items.map(({ pending, ...item }, place) => ({
    ...item,
    articleId: item.articleId ?? `article-${place}`,
    ...(pending !== undefined && { hash: itemHash(pending) }),
  }));
}

const idsOf = (items: SeenItem[]) => items.map(({ articleId }) => articleId);

const full = make({
  guid: 'g1',
  url: 'https://news.example/1',
  title: 'One',
  html: '<p>A</p>',
  date: '2026-01-01T00:00:00.000Z',
});

test('an item that says the same is not pending again', () => {
  const [item] = mergeItems(settle(mergeItems([], [full])), [{ ...full }]);
  expect(item).toMatchObject({ articleId: 'article-0', listed: true });
  expect(item).not.toHaveProperty('pending');
});

test.each([
  [
    'its guid',
    { ...full, url: 'https://news.example/moved', title: 'New', date: '2026-01-09T00:00:00.000Z' },
  ],
  ['its address', { ...full, guid: 'other', title: 'New', date: '2026-01-09T00:00:00.000Z' }],
  ['its title and date', { ...full, guid: 'other', url: 'https://news.example/moved', html: '<p>B</p>' }],
])('an item is known again by %s', (_, changed) => {
  const items = mergeItems(settle(mergeItems([], [full])), [changed]);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ articleId: 'article-0', pending: changed });
});

test('an item that changes one name after the other stays the same item', () => {
  const second = { ...full, guid: 'g2' };
  const third = { ...second, url: 'https://news.example/2' };
  const states = [full, second, third].reduce<SeenItem[]>(
    (seen, item) => settle(mergeItems(seen, [item])),
    [],
  );
  expect(idsOf(states)).toEqual(['article-0']);
});

test('an address that all items share names none of them', () => {
  const answer = ['a', 'b', 'c'].map((guid) => make({ guid, url: 'https://news.example/', title: guid }));
  const seen = settle(mergeItems([], answer));
  const next = mergeItems(
    seen,
    answer.map((item) => ({ ...item, guid: `${item.guid}2` })),
  );
  expect(idsOf(seen)).toEqual(['article-0', 'article-1', 'article-2']);
  expect(next.filter(({ listed }) => listed).map(({ articleId }) => articleId)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test.each(['https://news.example/', 'https://news.example/live'])(
  'an item is not another one because the address %s was shared once',
  (url) => {
    const live = ['a', 'b'].map((guid) => make({ guid, url, title: guid }));
    const next = mergeItems(settle(mergeItems([], live)), [make({ guid: 'c', url, title: 'c' })]);
    expect(idsOf(next)).toEqual([undefined, 'article-0', 'article-1']);
  },
);

test('an item listed twice is one', () => {
  expect(mergeItems([], [full, { ...full, title: 'Again' }])).toHaveLength(1);
});

test('items without any name are told apart by what they say', () => {
  const items = mergeItems(
    [],
    [make({ html: '<p>A</p>' }), make({ html: '<p>B</p>' }), make({ html: '<p>A</p>' })],
  );
  expect(items).toHaveLength(2);
});

test('a title alone names an item only where nothing else does', () => {
  const brief = (guid: string) => make({ guid, title: 'News in brief' });
  expect(mergeItems(settle(mergeItems([], [brief('1')])), [brief('2')])).toHaveLength(2);
});

test('what left the feed is remembered, and forgotten last come first', () => {
  const many = Array.from({ length: SEEN_LIMIT + 10 }, (_, place) => make({ guid: `old-${place}` }));
  const seen = mergeItems(settle(mergeItems([], many)), [full]);
  expect(seen).toHaveLength(SEEN_LIMIT);
  expect(seen[0]).toMatchObject({ pending: full, listed: true });
  expect(seen[1]).toMatchObject({ articleId: 'article-0', listed: false });
});

test('a withdrawn item is never pending again', () => {
  const seen = settle(mergeItems([], [full])).map((item) => ({ ...item, withdrawn: true as const }));
  expect(mergeItems(seen, [{ ...full, html: '<p>New</p>' }])[0]).not.toHaveProperty('pending');
});
