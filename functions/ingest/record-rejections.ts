import type { RejectionRecord } from '../shared/article/rejection-record.ts';
import { isPictureRejection } from '../shared/pictures/is-picture-rejection.ts';
import { putJsonIfChanged } from '../shared/store/json-object.ts';
import { listAll } from '../shared/store/list-all.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { rejectedFolder, rejectedKey } from '../shared/store/rejected-keys.ts';
import { decodeUtf8 } from './files/decode-text.ts';
import type { InboxFile } from './files/inbox-file.ts';

export interface RejectedFile {
  file: InboxFile;
  record: RejectionRecord;
}

export function rejectFile(file: InboxFile, reason: string): RejectedFile {
  const { articleId, file: fileName, receivedAt, body } = file;
  const record = { articleId, file: fileName, reason, receivedAt: receivedAt.toISOString() };
  if (body.byteLength < file.size) return { file, record };
  const text = decodeUtf8(body);
  return {
    file,
    record:
      text === undefined ? { ...record, base64: Buffer.from(body).toString('base64') } : { ...record, text },
  };
}

/** Keeps what could not be taken with its reason, and forgets what has been put right since. */
export async function recordRejections(
  store: ObjectStore,
  articleId: string,
  rejections: readonly RejectedFile[],
): Promise<void> {
  const keys = new Map(rejections.map(({ file, record }) => [rejectedKey(articleId, file.file), record]));
  for (const [key, record] of keys) await putJsonIfChanged(store, key, record);
  for await (const { key } of listAll(store, rejectedFolder(articleId))) {
    if (!keys.has(key) && !isPictureRejection(key)) await store.delete(key);
  }
}
