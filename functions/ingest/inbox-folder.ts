import type { DigestedPicture } from '../shared/article/files-digest.ts';
import { listInbox, nameInInbox } from '../shared/pictures/list-inbox.ts';
import { parseInboxKey } from '../shared/store/keys.ts';
import type { ListedObject, ObjectStore } from '../shared/store/object-store.ts';
import type { InboxFile } from './files/inbox-file.ts';

/** What is larger is not even read, so that no file can fill a function's memory. */
const READ_LIMIT_BYTES = 20_000_000;

/** What an article is made of. */
export interface InboxFolder {
  files: InboxFile[];
  /** Beside them, as they are listed: another stage reads them. */
  pictures: PictureBeside[];
}

/** A picture beside the texts, in whatever format. */
export interface PictureBeside extends DigestedPicture {
  receivedAt: Date;
}

export async function readInboxFolder(store: ObjectStore, articleId: string): Promise<InboxFolder> {
  const { texts, pictures } = await listInbox(store, articleId);
  const files = await Promise.all(texts.map((object) => readFile(store, articleId, object)));
  return {
    files: files.flat(),
    pictures: pictures.map(({ key, size, etag, lastModified: receivedAt }) => ({
      ...{ file: nameInInbox(key), size, etag, receivedAt },
    })),
  };
}

async function readFile(store: ObjectStore, articleId: string, object: ListedObject): Promise<InboxFile[]> {
  const { name, extension } = parseInboxKey(object.key);
  const { size, lastModified: receivedAt } = object;
  const described = { articleId, file: nameInInbox(object.key), name, extension, size, receivedAt };
  if (size > READ_LIMIT_BYTES) return [{ ...described, body: new Uint8Array() }];
  const stored = await store.get(object.key);
  if (stored === undefined) return [];
  return [{ ...described, size: stored.body.byteLength, body: stored.body, receivedAt: stored.lastModified }];
}
