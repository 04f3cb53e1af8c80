import { digestOfFiles } from '../shared/article/files-digest.ts';
import type { InboxFile } from './files/inbox-file.ts';

/**
 * `20251121183000123-9f86d081884c`: the time of the newest inbox object (UTC, to the ms) and a hash over all
 * the files. It sorts by time, and a retry gives the same. Files that say what they said before keep the
 * revision they had, whenever they were written again; a change sorts behind what it changes, also if a file
 * was taken away or two came in the same moment.
 * @param isReadAnew the files say the same and not the same of them can be taken, after a fix outside them.
 */
export function revisionOf(
  files: readonly InboxFile[],
  before: string | undefined,
  isReadAnew = false,
): string {
  const digest = digestOfFiles(files);
  if (before?.endsWith(`-${digest}`) && !isReadAnew) return before;
  const after = before === undefined ? 0 : revisionTime(before).getTime() + 1;
  const time = Math.max(after, ...files.map(({ receivedAt }) => receivedAt.getTime()));
  return `${new Date(time).toISOString().replace(/\D/g, '')}-${digest}`;
}

/** The time in a revision's name. */
export function revisionTime(revision: string): Date {
  const time = revision.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})-.*$/, '$1-$2-$3T$4:$5:$6.$7Z');
  return new Date(time);
}
