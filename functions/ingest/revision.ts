import { digestOfFiles, isOfFiles, type RevisionOfFiles } from '../shared/article/files-digest.ts';
import type { InboxFolder } from './inbox-folder.ts';

/**
 * `20251121183000123-9f86d081884c`: the time of the newest inbox object (UTC, to the ms) and a hash over all
 * the files. It sorts by time, and a retry gives the same. Files that say what they said before keep the
 * revision they had, whenever they were written again; a change sorts behind what it changes, also if a file
 * was taken away or two came in the same moment.
 * @param isReadAnew the files say the same and not the same of them can be taken, after a fix outside them.
 */
export function revisionOf(
  { files, pictures }: InboxFolder,
  before: RevisionOfFiles | undefined,
  isReadAnew = false,
): string {
  const digest = digestOfFiles(files, pictures);
  if (before !== undefined && isOfFiles(before, digest) && !isReadAnew) return before.revision;
  const after = before === undefined ? 0 : revisionTime(before.revision).getTime() + 1;
  const times = [...files, ...pictures].map(({ receivedAt }) => receivedAt.getTime());
  const time = Math.max(after, ...times);
  return `${new Date(time).toISOString().replace(/\D/g, '')}-${digest}`;
}

/** The time in a revision's name. */
export function revisionTime(revision: string): Date {
  const time = revision.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})-.*$/, '$1-$2-$3T$4:$5:$6.$7Z');
  return new Date(time);
}
