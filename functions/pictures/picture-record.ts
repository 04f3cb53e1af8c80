import type { ArticlePictures } from '../shared/pictures/own-picture.ts';
import { getJson, toJson, unchangedSince } from '../shared/store/json-object.ts';
import { picturesKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { UnreadableObjectError } from '../shared/store/unreadable-object-error.ts';

/** What is kept of an article's pictures, as it was read, and what it is written back by. */
export interface PictureRecord {
  value: ArticlePictures;
  /** `undefined` while there is none. */
  etag: string | undefined;
}

/** Somebody else wrote it since it was read. */
export class LostRecordError extends Error {
  override name = 'LostRecordError';
}

/** One that cannot be read counts as none, and is written anew: the same pictures have the same folders again. */
export async function readRecord(store: ObjectStore, articleId: string): Promise<PictureRecord> {
  const none = { articleId, revision: '', files: {}, folders: [] };
  try {
    const stored = await getJson<ArticlePictures>(store, picturesKey(articleId));
    return stored === undefined ? { value: none, etag: undefined } : stored;
  } catch (cause) {
    if (!(cause instanceof UnreadableObjectError) || cause.etag === undefined) throw cause;
    return { value: none, etag: cause.etag };
  }
}

/** @throws {LostRecordError} if it is another one than was read. */
export async function writeRecord(
  store: ObjectStore,
  { etag }: PictureRecord,
  value: ArticlePictures,
): Promise<PictureRecord> {
  const key = picturesKey(value.articleId);
  const body = toJson(value);
  const put = await store.put(key, body, unchangedSince(etag === undefined ? undefined : { etag }));
  if (put !== 'conflict') return { value, etag: put.etag };
  // Of a call that was made again because its answer was lost, the first one is in the way of the second.
  const stands = await store.get(key);
  if (stands !== undefined && new TextDecoder().decode(stands.body) === body)
    return { value, etag: stands.etag };
  throw new LostRecordError(`${key} was written by somebody else in the meantime`);
}
