import { LRUCache } from 'lru-cache';
import type { JsonObject } from '../../shared/store/json-object.ts';

/** Values this process has read, for as long as their objects stay what they were. */
export interface KeptValues<T> {
  /** `etag`: what the object has now, as a LIST or another object tells; `load` reads it if it has another one. */
  read(
    key: string,
    etag: string,
    load: () => Promise<JsonObject<T> | undefined>,
  ): T | undefined | Promise<T | undefined>;
}

/** Keeps at most `limit` values; the one not asked for the longest goes first. */
export function createKeptValues<T>(limit: number): KeptValues<T> {
  const kept = new LRUCache<string, JsonObject<T>>({ max: limit });
  async function keep(key: string, load: () => Promise<JsonObject<T> | undefined>): Promise<T | undefined> {
    const found = await load();
    if (found === undefined) kept.delete(key);
    else kept.set(key, found);
    return found?.value;
  }
  return {
    read(key, etag, load) {
      const known = kept.get(key);
      // At once, for a list asks for twenty.
      return known?.etag === etag ? known.value : keep(key, load);
    },
  };
}
