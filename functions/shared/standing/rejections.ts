import type { RejectionRecord } from '../article/rejection-record.ts';
import { retryFeedItem } from '../feed-state/retry-item.ts';
import { inboxFolder, inboxKey, parseInboxKey, prefixes } from '../store/keys.ts';
import { listAll } from '../store/list-all.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { getReadable } from '../store/readable-object.ts';
import { rejectedFolder, rejectedItemKey } from '../store/rejected-keys.ts';

/** Everything that could not be taken, by article. */
export async function* listRejections(store: ObjectStore): AsyncGenerator<RejectionRecord> {
  for await (const { record } of readRejections(store, prefixes.rejected)) yield record;
}

/** Whether this file of an article could not be taken, as it was when it was looked at. */
export async function isFileRejected(store: ObjectStore, articleId: string, file: string): Promise<boolean> {
  for await (const { key, record } of readRejections(store, rejectedFolder(articleId))) {
    if (record.file === file && key !== rejectedItemKey(articleId)) return true;
  }
  return false;
}

/** What is being tried again. */
export interface Retry {
  /** The feed whose next poll takes the item up again. */
  feed?: string;
  /** The files that ingest judges again. */
  files: RejectionRecord[];
}

/** Has an article that could not be taken tried again, as it is, after a fix outside it. */
export async function retryArticle(store: ObjectStore, articleId: string): Promise<Retry> {
  const feed = await retryFeedItem(store, articleId);
  const files = await retryFiles(store, articleId);
  return { files, feed };
}

/**
 * Wakes the ingest stage for an article again, after a fix outside its files. Ingest reads the whole folder, so
 * the file that came last is put once more and the files keep their order; a rejected file that is not in the
 * inbox any more is put back. Answers what was rejected; nothing is done where that is nothing.
 */
async function retryFiles(store: ObjectStore, articleId: string): Promise<RejectionRecord[]> {
  const records: RejectionRecord[] = [];
  for await (const { key, record } of readRejections(store, rejectedFolder(articleId))) {
    if (key !== rejectedItemKey(articleId)) records.push(record);
  }
  if (records.length === 0) return records;
  const restored = await Promise.all(records.map((record) => restore(store, record)));
  if (!restored.includes(true)) await putLastAgain(store, articleId);
  return records;
}

async function* readRejections(store: ObjectStore, prefix: string) {
  for await (const { key } of listAll(store, prefix)) {
    const record = await getReadable<RejectionRecord>(store, key);
    if (record !== undefined) yield { key, record: record.value };
  }
}

/** Whether it was gone. A file too large to be kept with its rejection cannot be put back. */
async function restore(store: ObjectStore, { articleId, file, text, base64 }: RejectionRecord) {
  const original = base64 === undefined ? text : Buffer.from(base64, 'base64');
  if (original === undefined) return false;
  const key = articleId === '' ? prefixes.inbox + file : inboxKey(articleId, file);
  return (await store.put(key, original, { ifNoneMatch: '*' })) !== 'conflict';
}

async function putLastAgain(store: ObjectStore, articleId: string): Promise<void> {
  const { objects } = await store.list(articleId === '' ? prefixes.inbox : inboxFolder(articleId));
  const [last] = objects
    .filter(({ key }) => parseInboxKey(key).articleId === articleId)
    .sort((a, b) => b.lastModified.getTime() - a.lastModified.getTime());
  const stored = last && (await store.get(last.key));
  // Where somebody writes it in the meantime, that put wakes the stage.
  if (stored !== undefined) await store.put(stored.key, stored.body, { ifMatch: stored.etag });
}
