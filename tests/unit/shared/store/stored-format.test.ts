import { expect, test } from 'vitest';
import { getJson } from '../../../../functions/shared/store/json-object.ts';
import { holdKey } from '../../../../functions/shared/store/keys.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { STORED_FORMAT } from '../../../../functions/shared/store/stored-shapes.ts';
import { updateJson } from '../../../../functions/shared/store/update-json.ts';

const key = holdKey('harbour', 'fr');

async function storeWith(more: object) {
  const store = createMemoryObjectStore();
  await store.put(key, JSON.stringify({ held: true, ...more }));
  return store;
}

test('an object without a format, with this one, or with fields that nobody knows is read', async () => {
  for (const more of [{}, { storedFormat: STORED_FORMAT }, { colour: 'red' }]) {
    expect((await getJson(await storeWith(more), key))?.value).toEqual({ held: true, ...more });
  }
});

test.each([2, 99, '2', null, {}])(
  'an object of the format %j is refused by name, and not written over',
  async (storedFormat) => {
    const store = await storeWith({ storedFormat });
    const message = `${key} has the format ${JSON.stringify(storedFormat)}, and this version of Dragoman reads 1`;
    await expect(getJson(store, key)).rejects.toThrow(message);
    await expect(updateJson(store, key, () => ({ held: false }))).rejects.toThrow(message);
    expect(new TextDecoder().decode((await store.get(key))?.body)).toContain('storedFormat');
  },
);
