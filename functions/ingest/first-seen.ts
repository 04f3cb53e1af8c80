import { toldTime } from '../shared/article/dates.ts';
import type { ParsedFile } from './files/inbox-file.ts';
import type { InboxContents } from './inbox-contents.ts';
import { revisionTime } from './revision.ts';

/**
 * When an article came in first, which is its date if its author states none. If the line with a later date is taken
 * out, that is when it was published; or now, if its embargo lasted until now: to readers it is as new as what comes today.
 */
export function firstSeen({ fields, file }: ParsedFile, { before, revision }: InboxContents): string {
  if (before === undefined) return file.receivedAt.toISOString();
  const { publishedAt, receivedAt, firstSeenAt = earlier(publishedAt, receivedAt) } = before;
  if (fields.publishAt !== undefined || fields.date !== undefined) return firstSeenAt;
  if (toldTime(publishedAt) === undefined) return firstSeenAt;
  const appearedAt = earlier(publishedAt, revisionTime(revision).toISOString());
  return earlier(appearedAt, firstSeenAt) === appearedAt ? firstSeenAt : appearedAt;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
