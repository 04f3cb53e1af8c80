/**
 * The port to the bucket. Every promise below is a test in tests/contract/object-store.test.ts, run over
 * every implementation; the words are those of S3, whose behaviour it follows.
 */

/** An object as `get` returns it. */
export interface StoredObject {
  key: string;
  body: Uint8Array;
  /** Opaque; changes whenever the body does, and may come back when an earlier body does. */
  etag: string;
  lastModified: Date;
}

/** An object as `list` names it, without its body. */
export interface ListedObject {
  key: string;
  etag: string;
  lastModified: Date;
  /** Bytes. */
  size: number;
}

export interface ListPage {
  objects: ListedObject[];
  /** More objects follow: list again with `startAfter` the last key of this page. */
  truncated: boolean;
}

export interface PutCondition {
  /** Write only over the object with this ETag; a missing object is a conflict. */
  ifMatch?: string;
  /** Write only if there is no object. */
  ifNoneMatch?: '*';
}

export interface ListOptions {
  /** Only keys that sort after this one. It needs not exist. */
  startAfter?: string;
  /** At most this many objects, 1 to 1,000 (the default and the limit of S3). */
  limit?: number;
}

/**
 * `conflict`: the condition of a put did not hold; nothing was written. Another put that is under way is no conflict: the
 * store waits until it is known which of the two was first.
 */
export type PutResult = { etag: string } | 'conflict';

/**
 * No key may be a folder of another one (`a` beside `a/b`): files could not hold both. A bucket that is not there is an
 * error of every call, and no missing key.
 *
 * @example Change an object that others may change at the same time:
 * const found = await store.get('holds/a/fr.json');
 * const condition = found ? { ifMatch: found.etag } : ({ ifNoneMatch: '*' } as const);
 * if ((await store.put('holds/a/fr.json', body, condition)) === 'conflict') return tryAgain();
 * @example List what sorts after a key:
 * const { objects, truncated } = await store.list('newest/fr/', { startAfter: last, limit: 20 });
 */
export interface ObjectStore {
  /** A missing key is `undefined`. What was put is read back at once, byte for byte. */
  get(key: string): Promise<StoredObject | undefined>;
  /** As `get`, without the body where the object still has this ETag (RFC 9110, 13.1.2). */
  getIfChanged(key: string, etag: string): Promise<StoredObject | 'unchanged' | undefined>;
  /** Whole or not at all: no reader ever sees half a body. Of racing conditional puts one wins. */
  put(key: string, body: string | Uint8Array, condition?: PutCondition): Promise<PutResult>;
  /** Keys that start with `prefix`, in the order of their UTF-8 bytes. */
  list(prefix: string, options?: ListOptions): Promise<ListPage>;
  /** Deleting a missing key is no error. */
  delete(key: string): Promise<void>;
}

/** The most objects that one `list` returns, as S3 has it. */
export const LIST_LIMIT = 1000;

/** The longest key in bytes (S3, "Naming Amazon S3 objects"). */
export const KEY_LIMIT = 1024;

/** The half of the port that readers' pages are made of. */
export type ObjectReader = Pick<ObjectStore, 'get' | 'getIfChanged' | 'list'>;
