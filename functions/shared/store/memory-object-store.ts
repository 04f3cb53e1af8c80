import { createHash } from 'node:crypto';
import { compareKeys } from './compare-keys.ts';
import { checkKey } from './keys.ts';
import { LIST_LIMIT, type ListOptions, type ObjectStore, type StoredObject } from './object-store.ts';

/** A store in this process's memory: for tests and measurements, gone with the process. */
export function createMemoryObjectStore(now: () => Date = () => new Date()): ObjectStore {
  const objects = new Map<string, StoredObject>();
  /** In the order of lists, until a key comes or goes. */
  let sorted: string[] | undefined;

  async function get(key: string): Promise<StoredObject | undefined> {
    const object = objects.get(key);
    return object && { ...object, body: object.body.slice() };
  }

  return {
    get,
    async getIfChanged(key, etag) {
      return objects.get(key)?.etag === etag ? 'unchanged' : get(key);
    },
    async put(key, body, condition = {}) {
      checkKey(key);
      const existing = objects.get(key);
      if (condition.ifNoneMatch === '*' && existing) return 'conflict';
      if (condition.ifMatch !== undefined && existing?.etag !== condition.ifMatch) return 'conflict';
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body.slice();
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
      if (existing === undefined) sorted = undefined;
      objects.set(key, { key, body: bytes, etag, lastModified: now() });
      return { etag };
    },
    async list(prefix, { startAfter = '', limit = LIST_LIMIT }: ListOptions = {}) {
      sorted ??= [...objects.keys()].sort(compareKeys);
      const first = firstBehind(sorted, prefix, startAfter);
      const keys = sorted.slice(first, first + limit + 1).filter((key) => key.startsWith(prefix));
      const page = keys.slice(0, limit).flatMap((key) => objects.get(key) ?? []);
      return {
        objects: page.map(({ body, ...object }) => ({ ...object, size: body.byteLength })),
        truncated: keys.length > limit,
      };
    },
    async delete(key) {
      if (objects.delete(key)) sorted = undefined;
    },
  };
}

/** Where in sorted keys a prefix may begin, behind another key. */
function firstBehind(keys: readonly string[], prefix: string, startAfter: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const key = keys[middle] ?? '';
    if (compareKeys(key, prefix) < 0 || compareKeys(key, startAfter) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
