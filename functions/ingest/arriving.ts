import type { ArticleState } from '../shared/article/article.ts';
import { digestOfFiles } from '../shared/article/files-digest.ts';
import type { InboxFile } from './files/inbox-file.ts';

/**
 * Whether an article that is carried over from another store is not all here: its state came before its files, and each
 * of them wakes the stage. What is made of a part of them would be another revision, or another original.
 */
export function isStillArriving(
  { arriving }: Pick<ArticleState, 'arriving'>,
  files: readonly InboxFile[],
  now: Date,
): boolean {
  if (arriving === undefined || arriving.until <= now.toISOString()) return false;
  return digestOfFiles(files) !== arriving.digest;
}

/** As it was where it came from. */
export function withoutArriving({ arriving: _, ...state }: ArticleState): ArticleState {
  return state;
}
