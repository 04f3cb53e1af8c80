import type { RejectionRecord } from '../functions/shared/article/rejection-record.ts';

/** What could not be taken, by its place in the content folder, and why. */
export function describeRejection({
  articleId,
  file,
  reason,
  keepsWaiting,
}: Pick<RejectionRecord, 'articleId' | 'file' | 'reason' | 'keepsWaiting'>): string {
  const place = ['articles', articleId, file].filter(Boolean).join('/');
  return `${place}: ${reason}${describeWaiting(keepsWaiting)}`;
}

/** Which other files wait until it is put right; empty if none do. */
export function describeWaiting(files: readonly string[] = []): string {
  return files.length === 0 ? '' : `; ${files.join(', ')} ${files.length === 1 ? 'waits' : 'wait'} for it`;
}
