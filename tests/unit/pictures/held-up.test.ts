import { expect, test } from 'vitest';
import { keepPictures } from '../../../functions/pictures/keep-pictures.ts';
import { createMemoryObjectStore } from '../../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { fakePicture, fakePictures } from '../../support/fake-pictures.ts';
import { readAll } from '../../support/pipeline.ts';
import { putArticle } from './put-article.ts';

const NOW = Date.parse('2026-03-01T00:00:00Z');
const run = (store: ObjectStore, worker: string, minutes: number, make = fakePictures.make) =>
  keepPictures('harbour', {
    ...{ store, worker, recipe: fakePictures.recipe, make, patienceMs: 0 },
    now: () => new Date(NOW + minutes * 60_000),
  });

async function openStore(): Promise<ObjectStore> {
  const store = createMemoryObjectStore();
  await putArticle(store, { image: 'boat.jpg' });
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  return store;
}

/** It is withdrawn, and another one, who has given the first one up, deletes its pictures. */
async function takeOver(store: ObjectStore): Promise<void> {
  await putArticle(store, { image: 'boat.jpg', state: { withdrawn: true } });
  await run(store, 'second', 4);
}

test('who is held up while a picture is made puts nothing after another one took over', async () => {
  const store = await openStore();
  const puts: string[] = [];
  const noting: ObjectStore = {
    ...store,
    put(key, ...rest) {
      if (key.startsWith('media/')) puts.push(key);
      return store.put(key, ...rest);
    },
  };
  await run(noting, 'first', 0, async (bytes) => {
    await takeOver(store);
    return fakePictures.make(bytes);
  });
  expect(puts).toEqual([]);
  expect(await readAll(store, 'media/')).toEqual({});
});

test('who is held up while files are put deletes them when another one took over', async () => {
  const store = await openStore();
  let isHeldUp = false;
  const slow: ObjectStore = {
    ...store,
    async put(key, ...rest) {
      if (key.startsWith('media/') && !isHeldUp) {
        isHeldUp = true;
        await takeOver(store);
      }
      return store.put(key, ...rest);
    },
  };
  await run(slow, 'first', 0);
  expect(isHeldUp).toBe(true);
  expect(await readAll(store, 'media/')).toEqual({});
});

test('no file is under way any more when one could not be put', async () => {
  const store = await openStore();
  let [fails, put] = [true, 0];
  const failing: ObjectStore = {
    ...store,
    async put(key, ...rest) {
      if (!key.startsWith('media/')) return store.put(key, ...rest);
      if (fails) {
        fails = false;
        throw new Error('the store is busy');
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
      put += 1;
      return store.put(key, ...rest);
    },
  };
  await expect(run(failing, 'first', 0)).rejects.toThrow('the store is busy');
  expect(put).toBe(1);
});
