import { beforeEach, expect, test } from 'vitest';
import { readConflicts } from '../../../../functions/shared/said/conflict.ts';
import { recordSaid } from '../../../../functions/shared/said/record-said.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../../../functions/shared/store/object-store.ts';
import { isOlderStore } from '../../../../local/content/is-older-store.ts';
import { type PutFileOptions, putArticleFile } from '../../../../local/content/put-article-file.ts';

const KEY = 'inbox/quay/en.md';
const bytes = (text: string) => new TextEncoder().encode(text);

let store: ObjectStore;
beforeEach(() => {
  store = createMemoryObjectStore();
});

const folderSays = async (text: string, options: Partial<PutFileOptions> = {}) =>
  (
    await putArticleFile(KEY, bytes(text), {
      store,
      now: new Date(0),
      isForced: false,
      isOlderStore: false,
      ...options,
    })
  ).done;
const deskSays = async (text: string) => {
  await store.put(KEY, text);
  await recordSaid(store, 'desk', KEY, text);
};
const inbox = async () => {
  const stored = await store.get(KEY);
  return stored && new TextDecoder().decode(stored.body);
};

test('a new file is put, the same file is nothing, a changed one is put', async () => {
  expect([await folderSays('a'), await folderSays('a'), await folderSays('b'), await inbox()]).toEqual([
    'put',
    'unchanged',
    'put',
    'b',
  ]);
});

test('a file that did not change never undoes a later word, nor a deletion', async () => {
  await folderSays('a');
  await deskSays('by the desk');
  expect([await folderSays('a'), await inbox()]).toEqual(['unchanged', 'by the desk']);
  await store.delete(KEY);
  expect([await folderSays('a'), await inbox()]).toEqual(['unchanged', undefined]);
});

test.each([
  ['desk', deskSays],
  ['other', (text: string) => store.put(KEY, text)],
] as const)('what the folder and %s both changed is a conflict until somebody decides', async (by, say) => {
  await folderSays('a');
  await say('theirs');
  expect([await folderSays('b'), await folderSays('b'), await inbox()]).toEqual([
    'conflict',
    'conflict',
    'theirs',
  ]);
  expect(await readConflicts(store)).toMatchObject([{ articleId: 'quay', file: 'en.md', by }]);
  expect(await readConflicts(store, 'quay')).toHaveLength(1);
  expect(await readConflicts(store, 'qua')).toEqual([]);
  expect([await folderSays('b', { isForced: true }), await inbox(), await readConflicts(store)]).toEqual([
    'put',
    'b',
    [],
  ]);
});

test('what was deleted in the inbox and changed in the folder is a conflict too', async () => {
  await folderSays('a');
  await store.delete(KEY);
  expect(await folderSays('b')).toBe('conflict');
  expect(await readConflicts(store)).toMatchObject([{ by: 'nobody' }]);
});

test('a conflict ends when the folder takes its change back, or both say the same', async () => {
  await folderSays('a');
  await deskSays('theirs');
  await folderSays('b');
  expect([await folderSays('a'), await readConflicts(store), await inbox()]).toEqual([
    'unchanged',
    [],
    'theirs',
  ]);
  await folderSays('b');
  await deskSays('b');
  expect(await readConflicts(store)).toEqual([]);
  expect(await folderSays('b')).toBe('unchanged');
  expect((await store.list('said/folder-conflict/')).objects).toEqual([]);
});

test('a file that the folder never said and that differs from the inbox is a conflict', async () => {
  await deskSays('theirs');
  expect([await isOlderStore(store), await folderSays('a'), await inbox()]).toEqual([
    false,
    'conflict',
    'theirs',
  ]);
});

test('in a store of before, the word of the folder is taken once', async () => {
  expect(await isOlderStore(store)).toBe(false);
  await store.put(KEY, 'old');
  expect(await isOlderStore(store)).toBe(true);
  expect([await folderSays('a', { isOlderStore: true }), await isOlderStore(store), await inbox()]).toEqual([
    'put',
    false,
    'a',
  ]);
});

test('a process that ended between the put and its note says the same again, which is nothing', async () => {
  await store.put(KEY, 'a');
  await recordSaid(store, 'desk', 'inbox/other/en.md', 'x');
  expect([await folderSays('a'), await folderSays('b'), await inbox()]).toEqual(['unchanged', 'put', 'b']);
});

test('a process that ended between a put and its note knows its own file, though it changed since', async () => {
  await recordSaid(store, 'desk', 'inbox/other/en.md', 'x');
  for (const text of ['a', 'b']) {
    const dying: ObjectStore = {
      ...store,
      async put(key, body, condition) {
        const written = await store.put(key, body, condition);
        if (key === KEY) throw new Error('killed');
        return written;
      },
    };
    await expect(folderSays(text, { store: dying })).rejects.toThrow('killed');
  }
  expect([await folderSays('c'), await inbox()]).toEqual(['put', 'c']);
});

/** Three at most: what it is about to put, the file, and that it was put. */
const WRITES = [1, 2, 3];
const deaths = WRITES.flatMap((one) => WRITES.flatMap((two) => WRITES.map((three) => [one, two, three])));

test.each(deaths)(
  'processes that end before write %i, then %i, then %i of their own leave no conflict',
  async (...ends) => {
    await folderSays('a');
    for (const [place, end] of ends.entries()) {
      let writes = 0;
      const dying: ObjectStore = {
        ...store,
        async put(key, body, condition) {
          writes += 1;
          if (writes === end) throw new Error('killed');
          return store.put(key, body, condition);
        },
      };
      await expect(folderSays(`edit ${place}`, { store: dying })).rejects.toThrow('killed');
    }
    expect([await folderSays('b'), await inbox(), await readConflicts(store)]).toEqual(['put', 'b', []]);
    await deskSays('theirs');
    expect([await folderSays('c'), await inbox()]).toEqual(['conflict', 'theirs']);
  },
);

test('a writer that comes between the look and the put is not overwritten', async () => {
  await folderSays('a');
  let isFirst = true;
  const raced: ObjectStore = {
    ...store,
    async put(key, body, condition) {
      if (key === KEY && isFirst) {
        isFirst = false;
        await deskSays('theirs');
      }
      return store.put(key, body, condition);
    },
  };
  expect([await folderSays('b', { store: raced }), await inbox()]).toEqual(['conflict', 'theirs']);
});
