import { compareKeys } from '../../functions/shared/store/compare-keys.ts';
import { listAll } from '../../functions/shared/store/list-all.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import {
  LIST_LIMIT,
  type ListedObject,
  type ListOptions,
  type ObjectReader,
  type ObjectStore,
} from '../../functions/shared/store/object-store.ts';

/** A store that reads as `base` does with what is put here in its place; nothing of it is ever written to `base`. */
export function createOverlayStore(base: ObjectReader): ObjectStore {
  const over = createMemoryObjectStore();
  /** Keys that are put or deleted here. */
  const changed = new Set<string>();
  const get = (key: string) => (changed.has(key) ? over.get(key) : base.get(key));

  return {
    get,
    getIfChanged: (key, etag) =>
      changed.has(key) ? over.getIfChanged(key, etag) : base.getIfChanged(key, etag),
    async put(key, body, condition = {}) {
      // The condition is about what is read here; nobody else writes it.
      if (Object.keys(condition).length > 0) {
        const existing = await get(key);
        if (condition.ifNoneMatch === '*' && existing !== undefined) return 'conflict';
        if (condition.ifMatch !== undefined && existing?.etag !== condition.ifMatch) return 'conflict';
      }
      changed.add(key);
      return over.put(key, body);
    },
    async list(prefix, { startAfter, limit = LIST_LIMIT }: ListOptions = {}) {
      const found: ListedObject[] = [];
      for await (const object of listAll(over, prefix, startAfter)) found.push(object);
      let unchanged = 0;
      for await (const object of listAll(base, prefix, startAfter)) {
        if (changed.has(object.key)) continue;
        found.push(object);
        unchanged += 1;
        if (unchanged > limit) break;
      }
      found.sort((a, b) => compareKeys(a.key, b.key));
      return { objects: found.slice(0, limit), truncated: found.length > limit };
    },
    async delete(key) {
      changed.add(key);
      await over.delete(key);
    },
  };
}
