import type { RejectionRecord } from '../shared/article/rejection-record.ts';
import { isPictureRejection } from '../shared/pictures/is-picture-rejection.ts';
import type { ArticlePictures } from '../shared/pictures/own-picture.ts';
import { putJsonIfChanged } from '../shared/store/json-object.ts';
import { listAll } from '../shared/store/list-all.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { rejectedFolder, rejectedKey } from '../shared/store/rejected-keys.ts';

export function refusalsOf({ articleId, refused = {} }: ArticlePictures): RejectionRecord[] {
  return Object.entries(refused).map(([file, { reason, receivedAt }]) => ({
    articleId,
    file,
    reason,
    receivedAt,
  }));
}

/** Keeps what could not be made with its reason, beside the texts that could not be taken, and forgets what is no more. */
export async function recordRefusals(store: ObjectStore, pictures: ArticlePictures): Promise<void> {
  const { articleId } = pictures;
  const records = new Map(
    refusalsOf(pictures).map((record) => [rejectedKey(articleId, record.file), record]),
  );
  for (const [key, record] of records) await putJsonIfChanged(store, key, record);
  for await (const { key } of listAll(store, rejectedFolder(articleId))) {
    if (isPictureRejection(key) && !records.has(key)) await store.delete(key);
  }
}
