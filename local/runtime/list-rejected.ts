import type { RejectionRecord } from '../../functions/shared/article/rejection-record.ts';
import { listRejections } from '../../functions/shared/standing/rejections.ts';
import { inboxKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import type { ContentFile } from '../content/content-folder.ts';
import { inboxKeyOf } from '../content/inbox-key-of.ts';

/** What is rejected of these files. */
export async function listRejected(
  store: ObjectStore,
  files: readonly ContentFile[],
): Promise<RejectionRecord[]> {
  const here = new Set(files.map(({ path }) => inboxKeyOf(path)));
  const rejected: RejectionRecord[] = [];
  for await (const record of listRejections(store)) {
    if (here.has(inboxKeyOfRecord(record))) rejected.push(record);
  }
  return rejected;
}

function inboxKeyOfRecord({ articleId, file }: RejectionRecord): string {
  return articleId === '' ? `inbox/${file}` : inboxKey(articleId, file);
}
