import type { ObjectStore } from '../../functions/shared/store/object-store.ts';

/** Calls of a store as S3 counts them. */
export interface StoreCalls {
  put: number;
  get: number;
  list: number;
  delete: number;
}

export interface CountingStore extends ObjectStore {
  calls: StoreCalls;
}

export function countCalls(store: ObjectStore): CountingStore {
  const calls: StoreCalls = { put: 0, get: 0, list: 0, delete: 0 };
  return {
    calls,
    get(key) {
      calls.get += 1;
      return store.get(key);
    },
    getIfChanged(key, etag) {
      calls.get += 1;
      return store.getIfChanged(key, etag);
    },
    put(key, body, condition) {
      calls.put += 1;
      return store.put(key, body, condition);
    },
    list(prefix, options) {
      calls.list += 1;
      return store.list(prefix, options);
    },
    delete(key) {
      calls.delete += 1;
      return store.delete(key);
    },
  };
}
