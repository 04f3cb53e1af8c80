import type { RejectionRecord } from '../functions/shared/article/rejection-record.ts';

/** What could not be taken, by its place in the content folder, and why. */
export function describeRejection({
  articleId,
  file,
  reason,
}: Pick<RejectionRecord, 'articleId' | 'file' | 'reason'>): string {
  return `${['articles', articleId, file].filter(Boolean).join('/')}: ${reason}`;
}
