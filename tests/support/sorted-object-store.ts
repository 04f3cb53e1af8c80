import { createHash } from 'node:crypto';
import { compareKeys } from '../../functions/shared/store/compare-keys.ts';
import { checkKey } from '../../functions/shared/store/keys.ts';
import {
  LIST_LIMIT,
  type ListedObject,
  type ObjectStore,
  type StoredObject,
} from '../../functions/shared/store/object-store.ts';

/** Objects that are there from the start and made only when they are asked for. */
export interface GeneratedObjects {
  /** In key order, each once. */
  keys: readonly string[];
  bodyOf(key: string): string;
  /** Bytes of every body; what is shorter is filled up with spaces, so that a list needs to make none. */
  size: number;
  lastModified: Date;
}

const SPACE = 0x20;

/** A store in memory whose lists stay quick with a million keys. */
export function createSortedObjectStore(generated?: GeneratedObjects, now = () => new Date()): ObjectStore {
  const keys = [...(generated?.keys ?? [])];
  const written = new Map<string, StoredObject>();

  const has = (key: string) => keys[firstNotBelow(keys, key)] === key;

  /** `undefined` only for a key that is none of `keys`. */
  function describeKey(key: string): ListedObject | undefined {
    const object = written.get(key);
    if (object !== undefined) {
      const { body, ...rest } = object;
      return { ...rest, size: body.byteLength };
    }
    if (generated === undefined) return undefined;
    return { key, etag: `"generated ${key}"`, lastModified: generated.lastModified, size: generated.size };
  }

  async function get(key: string): Promise<StoredObject | undefined> {
    const object = written.get(key);
    if (object !== undefined) return { ...object, body: object.body.slice() };
    const known = has(key) ? describeKey(key) : undefined;
    if (known === undefined || generated === undefined) return undefined;
    const { etag, lastModified, size } = known;
    const body = new Uint8Array(size).fill(SPACE);
    new TextEncoder().encodeInto(generated.bodyOf(key), body);
    return { key, body, etag, lastModified };
  }

  return {
    get,
    async getIfChanged(key, etag) {
      const known = has(key) ? describeKey(key) : undefined;
      return known?.etag === etag ? 'unchanged' : get(key);
    },
    async put(key, body, { ifMatch, ifNoneMatch } = {}) {
      checkKey(key);
      const existing = has(key) ? describeKey(key) : undefined;
      if (ifNoneMatch === '*' && existing) return 'conflict';
      if (ifMatch !== undefined && existing?.etag !== ifMatch) return 'conflict';
      if (existing === undefined) keys.splice(firstNotBelow(keys, key), 0, key);
      const object = describe(
        key,
        typeof body === 'string' ? new TextEncoder().encode(body) : body.slice(),
        now(),
      );
      written.set(key, object);
      return { etag: object.etag };
    },
    async list(prefix, { startAfter = '', limit = LIST_LIMIT } = {}) {
      const from = compareKeys(startAfter, prefix) < 0 ? prefix : startAfter;
      const start = firstNotBelow(keys, from);
      const page = keys
        .slice(start, start + limit + 2)
        .filter((key) => key !== startAfter && key.startsWith(prefix));
      const objects = page.slice(0, limit).flatMap((key) => describeKey(key) ?? []);
      return { objects, truncated: page.length > limit };
    },
    async delete(key) {
      const index = firstNotBelow(keys, key);
      if (keys[index] === key) keys.splice(index, 1);
      written.delete(key);
    },
  };
}

function describe(key: string, body: Uint8Array, lastModified: Date): StoredObject {
  return { key, body, etag: `"${createHash('md5').update(body).digest('hex')}"`, lastModified };
}

/** The index of the first key that does not sort below this one. */
function firstNotBelow(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys(keys[middle] as string, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
