import { inboxFolder, parseInboxKey, prefixes } from '../shared/store/keys.ts';
import type { ListedObject, ObjectStore } from '../shared/store/object-store.ts';
import type { InboxFile } from './files/inbox-file.ts';

/** More files than Amazon Translate has languages: what stands behind them is left alone. */
const FILES_LIMIT = 100;
/** What is larger is not even read, so that no file can fill a function's memory. */
const READ_LIMIT_BYTES = 20_000_000;

/** The files of one article. A key that ends in `/` is no file: some programs put one for a folder they make. */
export async function readInboxFolder(store: ObjectStore, articleId: string): Promise<InboxFile[]> {
  const prefix = articleId === '' ? prefixes.inbox : inboxFolder(articleId);
  const { objects } = await store.list(prefix, { limit: FILES_LIMIT });
  const files = await Promise.all(objects.map((object) => readFile(store, articleId, object)));
  return files.flat();
}

async function readFile(store: ObjectStore, articleId: string, object: ListedObject): Promise<InboxFile[]> {
  const { name, extension, articleId: itsArticle } = parseInboxKey(object.key);
  if (itsArticle !== articleId || object.key.endsWith('/')) return [];
  const file = object.key.slice(object.key.lastIndexOf('/') + 1);
  const { size, lastModified: receivedAt } = object;
  const described = { articleId, file, name, extension, size, receivedAt };
  if (size > READ_LIMIT_BYTES) return [{ ...described, body: new Uint8Array() }];
  const stored = await store.get(object.key);
  if (stored === undefined) return [];
  return [{ ...described, size: stored.body.byteLength, body: stored.body, receivedAt: stored.lastModified }];
}
