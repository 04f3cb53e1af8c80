import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { getJson, putJson } from '../../../../functions/shared/store/json-object.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../../../functions/shared/store/object-store.ts';
import { updateJson } from '../../../../functions/shared/store/update-json.ts';
import { countCalls } from '../../../support/counting-store.ts';

const KEY = 'budget/2026-11-25.json';

interface Count {
  count: number;
}

const add = (by: number) => (stored: Count | undefined) => ({ count: (stored?.count ?? 0) + by });

/** Somebody else writes before each of the first `times` puts. */
function contend(memory: ObjectStore, times: number): ObjectStore {
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => random.mockRestore());
  let left = times;
  return {
    ...memory,
    async put(key, body, condition) {
      left -= 1;
      if (left >= 0) await memory.put(key, `{"count":${1000 + left}}`);
      return memory.put(key, body, condition);
    },
  };
}

test('however many change an object at once, no change is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 8 }),
      async (all) => {
        const store = createMemoryObjectStore();
        await Promise.all(all.map((by) => updateJson(store, KEY, add(by))));
        const sum = all.reduce((total, by) => total + by, 0);
        expect((await getJson<Count>(store, KEY))?.value).toEqual({ count: sum });
      },
    ),
    { numRuns: 30 },
  );
});

test('a lost race begins again with what the other one wrote', async () => {
  const memory = createMemoryObjectStore();
  const updated = await updateJson(contend(memory, 1), KEY, add(1));
  expect(updated).toMatchObject({ value: { count: 1001 }, changed: true });
  expect(updated.etag).toBe((await memory.get(KEY))?.etag);
});

test('the last attempt counts, and then the error names the key', async () => {
  const memory = createMemoryObjectStore();
  await updateJson(contend(memory, 149), KEY, add(1));
  expect((await getJson<Count>(memory, KEY))?.value).toEqual({ count: 1001 });
  await expect(updateJson(contend(memory, 150), KEY, add(1))).rejects.toThrow(
    `${KEY}: others changed it in each of 150 attempts`,
  );
});

test('nothing is written if nothing is to do, or if it says what is stored', async () => {
  const memory = createMemoryObjectStore();
  await putJson(memory, KEY, { count: 1 });
  const before = await memory.get(KEY);
  const store: ObjectStore = { ...memory, put: () => Promise.reject(new Error('written')) };
  const stands = { value: { count: 1 }, etag: before?.etag, changed: false };
  expect(await updateJson<Count>(store, KEY, () => undefined)).toEqual(stands);
  expect(await updateJson(store, KEY, add(0))).toEqual(stands);
  expect(await updateJson<Count>(store, 'articles/a.json', () => undefined)).toBeUndefined();
});

test('a change made in place is written like any other', async () => {
  const store = createMemoryObjectStore();
  await putJson(store, KEY, { count: 1 });
  const { changed } = await updateJson<Count>(store, KEY, (stored = { count: 0 }) => {
    stored.count += 1;
    return stored;
  });
  expect([changed, (await getJson<Count>(store, KEY))?.value]).toEqual([true, { count: 2 }]);
});

test('an error of the change ends it, with nothing written', async () => {
  const store = createMemoryObjectStore();
  const refuse = () => Promise.reject(new Error('the day is used up'));
  await expect(updateJson(store, KEY, refuse)).rejects.toThrow('the day is used up');
  expect(await store.get(KEY)).toBeUndefined();
});

test('what is said to be missing is not looked for, and is found where somebody was quicker', async () => {
  const { store, take } = countCalls(createMemoryObjectStore());
  const options = { isMissing: true };
  expect(await updateJson(store, KEY, add(1), options)).toMatchObject({ value: { count: 1 }, changed: true });
  expect(take()).toEqual({ gets: 0, lists: 0, writes: 1 });
  expect(await updateJson(store, KEY, add(1), options)).toMatchObject({ value: { count: 2 }, changed: true });
  const nothing = await updateJson<Count>(store, KEY, (stored) => stored && { count: stored.count }, options);
  expect(nothing).toMatchObject({ value: { count: 2 }, changed: false });
});
