import { LRUCache } from 'lru-cache';

/** As long as the edge keeps a page: what is made of it is never much older. */
const MINUTE_MS = 60_000;

/** What was found out within the last minute. */
export interface KeptAMinute<T> {
  /** Whoever asks while it is being found out waits for the same; what failed is asked for again. */
  read(key: string, now: Date, load: () => Promise<T>): Promise<T>;
}

/** Keeps at most `limit` values; the one not asked for the longest goes first. */
export function createKeptAMinute<T>(limit: number): KeptAMinute<T> {
  const kept = new LRUCache<string, { at: number; value: Promise<T> }>({ max: limit });
  return {
    read(key, now, load) {
      const known = kept.get(key);
      const age = now.getTime() - (known?.at ?? 0);
      if (known !== undefined && age >= 0 && age < MINUTE_MS) return known.value;
      const found = { at: now.getTime(), value: load() };
      kept.set(key, found);
      found.value.catch(() => {
        if (kept.get(key) === found) kept.delete(key);
      });
      return found.value;
    },
  };
}
