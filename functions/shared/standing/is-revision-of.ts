import { isOfFiles, type RevisionOfFiles, startFilesDigest } from '../article/files-digest.ts';
import { type InboxListing, nameInInbox } from '../pictures/list-inbox.ts';
import type { ListedObject, ObjectStore } from '../store/object-store.ts';

/** What is larger is not read to answer a question; ingest does not read it either. */
const FILE_BYTES = 20_000_000;
const FOLDER_BYTES = 2 * FILE_BYTES;

/**
 * Whether a revision was made of these files as they are, by the hash at the end of its name: files that were
 * written again and say the same make no new one (functions/ingest/revision.ts).
 */
export async function isRevisionOf(
  state: RevisionOfFiles,
  { texts, pictures }: InboxListing,
  store: ObjectStore,
): Promise<boolean> {
  const small = texts.filter(({ size }) => size <= FILE_BYTES);
  if (small.reduce((sum, { size }) => sum + size, 0) > FOLDER_BYTES) return false;
  const digesting = startFilesDigest();
  for (const { key, size } of inKeyOrder(texts)) {
    const body = size <= FILE_BYTES ? (await store.get(key))?.body : new Uint8Array();
    if (body === undefined) return false;
    const file = nameInInbox(key);
    digesting.add({ file, size: size <= FILE_BYTES ? body.byteLength : size, body });
  }
  for (const { key, size, etag } of inKeyOrder(pictures))
    digesting.addPicture({ file: nameInInbox(key), size, etag });
  return isOfFiles(state, digesting.end());
}

const inKeyOrder = (objects: readonly ListedObject[]) =>
  [...objects].sort((a, b) => (a.key < b.key ? -1 : 1));
