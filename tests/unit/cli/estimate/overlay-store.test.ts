import { expect, test } from 'vitest';
import { createOverlayStore } from '../../../../cli/estimate/overlay-store.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../../../functions/shared/store/object-store.ts';

async function setUp() {
  const base = createMemoryObjectStore();
  for (const key of ['a/1', 'a/3', 'a/5', 'a/7']) await base.put(key, 'old');
  const store = createOverlayStore(base);
  await store.put('a/2', 'new');
  await store.put('a/3', 'new');
  await store.delete('a/1');
  return { base, store };
}

const text = async (store: ObjectStore, key: string) =>
  new TextDecoder().decode((await store.get(key))?.body);

test('what is put or deleted is seen, and the store below is as it was', async () => {
  const { base, store } = await setUp();
  expect(await text(store, 'a/3')).toBe('new');
  expect(await store.get('a/1')).toBeUndefined();
  expect(await text(base, 'a/3')).toBe('old');
  expect((await base.list('a/')).objects.map(({ key }) => key)).toEqual(['a/1', 'a/3', 'a/5', 'a/7']);
});

test('a listing has both in one order, page by page', async () => {
  const { store } = await setUp();
  const keys = async (options: { startAfter?: string; limit?: number }) => {
    const { objects, truncated } = await store.list('a/', options);
    return [objects.map(({ key }) => key), truncated];
  };
  expect(await keys({})).toEqual([['a/2', 'a/3', 'a/5', 'a/7'], false]);
  expect(await keys({ limit: 2 })).toEqual([['a/2', 'a/3'], true]);
  expect(await keys({ startAfter: 'a/3', limit: 2 })).toEqual([['a/5', 'a/7'], false]);
});

test('a condition is about what is read here', async () => {
  const { store } = await setUp();
  const below = (await store.get('a/5'))?.etag ?? '';
  expect(await store.put('a/5', 'x', { ifNoneMatch: '*' })).toBe('conflict');
  expect(await store.put('a/5', 'x', { ifMatch: 'other' })).toBe('conflict');
  expect(await store.put('a/5', 'x', { ifMatch: below })).not.toBe('conflict');
  expect(await store.put('a/1', 'x', { ifNoneMatch: '*' })).not.toBe('conflict');
});
