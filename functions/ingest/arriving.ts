import type { ArticleState } from '../shared/article/article.ts';
import { digestInAnyStore, digestOfFiles } from '../shared/article/files-digest.ts';
import type { InboxFolder } from './inbox-folder.ts';

/**
 * Whether an article that is carried over from another store is not all here: its state came before its files, and each
 * of them wakes the stage. What is made of a part of them would be another revision, or another original.
 */
export function isStillArriving(
  { arriving }: Pick<ArticleState, 'arriving'>,
  folder: InboxFolder,
  now: Date,
): boolean {
  if (arriving === undefined || arriving.until <= now.toISOString()) return false;
  return !isAllHere(arriving, folder);
}

/** As it was where it came from, and of which files: those of this store, once all are here. */
export function asArrived(
  { arriving, inboxDigest, ...state }: ArticleState,
  folder: InboxFolder,
): ArticleState {
  if (arriving === undefined) return inboxDigest === undefined ? state : { ...state, inboxDigest };
  const digest = digestOfFiles(folder.files, folder.pictures);
  const isNamedSo = state.revision.endsWith(`-${digest}`);
  return isNamedSo || !isAllHere(arriving, folder) ? state : { ...state, inboxDigest: digest };
}

function isAllHere({ digest }: { digest: string }, { files, pictures }: InboxFolder): boolean {
  return digestInAnyStore(files, pictures) === digest;
}
