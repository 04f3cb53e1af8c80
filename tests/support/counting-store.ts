import type { ObjectStore } from '../../functions/shared/store/object-store.ts';

export interface CountingStore {
  store: ObjectStore;
  /** Calls since the last time this was asked. */
  take(): { gets: number; lists: number; writes: number };
}

/** Counts what a store is asked, and passes it on. */
export function countCalls(inner: ObjectStore): CountingStore {
  let calls = { gets: 0, lists: 0, writes: 0 };
  return {
    store: {
      get(key) {
        calls.gets += 1;
        return inner.get(key);
      },
      getIfChanged(key, etag) {
        calls.gets += 1;
        return inner.getIfChanged(key, etag);
      },
      list(prefix, options) {
        calls.lists += 1;
        return inner.list(prefix, options);
      },
      put(key, body, condition) {
        calls.writes += 1;
        return inner.put(key, body, condition);
      },
      delete(key) {
        calls.writes += 1;
        return inner.delete(key);
      },
    },
    take() {
      const taken = calls;
      calls = { gets: 0, lists: 0, writes: 0 };
      return taken;
    },
  };
}
