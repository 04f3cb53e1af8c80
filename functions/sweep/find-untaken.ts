import type { ArticleState } from '../shared/article/article.ts';
import { digestOfFiles, isOfFiles } from '../shared/article/files-digest.ts';
import type { RejectionRecord } from '../shared/article/rejection-record.ts';
import { type InboxListing, nameInInbox, splitInbox } from '../shared/pictures/list-inbox.ts';
import type { ListedObject, ObjectReader } from '../shared/store/object-store.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import { rejectedKey } from '../shared/store/rejected-keys.ts';
import { isThere, type SweepPorts, sourceOf } from './looked.ts';
import type { Wake } from './wake.ts';
import type { ArticleObjects } from './walk-articles.ts';

/** Files of an inbox folder that ingest has not seen, or of which the source that was made is gone. */
export async function findUntaken(
  { id, inbox, sources }: ArticleObjects,
  state: ArticleState | undefined,
  ports: SweepPorts,
): Promise<Wake[]> {
  const listing = splitInbox(id, inbox);
  const [file] = listing.texts;
  if (file === undefined) return [];
  const wake = (why: string): Wake[] => [{ stage: 'ingest', key: file.key, articleId: id, why }];
  if (state === undefined) {
    return (await areRejected(id, listing.texts, ports.store)) ? [] : wake('it came in and was not taken in');
  }
  const key = sourceOf(state);
  const isListed = sources.some((source) => source.key === key);
  if (!(await isThere(key, isListed, ports))) return wake(`${key} is not there`);
  const since = Date.parse(state.receivedAt);
  const newer = [...listing.texts, ...listing.pictures].filter(
    ({ lastModified }) => lastModified.getTime() > since,
  );
  if (newer.length === 0 || (await areRejected(id, newer, ports.store))) return [];
  return isOfFiles(state, await readDigest(listing, ports.store))
    ? []
    : wake('a file of it was saved and not taken in');
}

/** Whether each of them could not be taken as it is now. */
async function areRejected(
  articleId: string,
  files: readonly ListedObject[],
  store: ObjectReader,
): Promise<boolean> {
  for (const { key, lastModified } of files) {
    const record = await getReadable<RejectionRecord>(store, rejectedKey(articleId, nameInInbox(key)));
    if (record?.value.receivedAt !== lastModified.toISOString()) return false;
  }
  return true;
}

/** Files that say what they said are no new revision, whenever they were saved. */
async function readDigest({ texts, pictures }: InboxListing, store: ObjectReader): Promise<string> {
  const read = texts.map(async ({ key, size }) => {
    const body = (await store.get(key))?.body ?? new Uint8Array();
    return { file: nameInInbox(key), size, body };
  });
  return digestOfFiles(
    await Promise.all(read),
    pictures.map(({ key, size, etag }) => ({ file: nameInInbox(key), size, etag })),
  );
}
