import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { conflictKey, describeConflict } from '../../functions/shared/said/conflict.ts';
import { saidKey } from '../../functions/shared/said/said.ts';
import { isFileRejected } from '../../functions/shared/standing/rejections.ts';
import { parseInboxKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import type { Progress } from '../progress.ts';
import type { Gathering } from '../runtime/dispatching-store.ts';
import { type ContentFile, isOfArticle, kindOf } from './content-folder.ts';
import { findAffected } from './find-affected.ts';
import { groupByArticle } from './group-by-article.ts';
import { inboxKeyOf } from './inbox-key-of.ts';
import type { LookedAt } from './looked-at.ts';
import { takeIn } from './take-in-file.ts';
import { tellLeftOut } from './tell-left-out.ts';

/** Takes a content folder's files into the store, and away again; tells what it did. */
export interface FolderIntake {
  /**
   * Takes in an article's files, which the stages see together, or one other file. A failure is told and counted; a
   * passing one is thrown if somebody tries again.
   * @returns the articles that may read differently for it.
   */
  takeInFiles(files: readonly ContentFile[], how: { isTriedAgain: boolean }): Promise<string[]>;
  /** @returns whether anything was done: site.json may keep the texts that are removed from the folder. */
  takeAway(path: string): Promise<boolean>;
  /** Whether the folder's word is taken, because the store does not know what it said before. */
  takeWord(isOlderStore: boolean): void;
  /** How many files failed or are in conflict, since this was asked last. */
  countFailures(): number;
}

export interface FolderIntakeOptions {
  folder: string;
  store: ObjectStore;
  /** The same store, whose stages are woken when it is released. */
  gather(): Gathering;
  site: SiteConfig;
  progress: Progress;
  lookedAt: Pick<LookedAt, 'isTakenIn' | 'noteTakenIn'>;
}

export function createFolderIntake({
  folder,
  store,
  gather,
  site,
  progress,
  lookedAt,
}: FolderIntakeOptions): FolderIntake {
  let failures = 0;
  let isOlderStore = false;

  async function takeInFile(file: ContentFile, isTriedAgain: boolean, store: ObjectStore): Promise<string[]> {
    const isOfOne = isOfArticle(file);
    if (isOfOne && (await lookedAt.isTakenIn(file, store))) return [];
    const result = await takeIn(folder, file, { store, by: 'content', now: new Date(), isOlderStore });
    if (result.done === 'failed') {
      const { cause, isPassing } = result;
      if (isPassing && isTriedAgain) throw new Error(`${file.path}: ${cause.message}`, { cause });
      failures += 1;
      progress.line(isPassing ? 'failed' : 'rejected', `${file.path}: ${cause.message}`);
    }
    if (result.done === 'conflict') {
      failures += 1;
      progress.line('conflict', describeConflict(result.conflict));
    }
    tellLeftOut(progress, file, result);
    if (isOfOne && (result.done === 'unchanged' || result.done === 'put')) {
      await lookedAt.noteTakenIn(file, store);
    }
    if (result.done !== 'remembered') return [];
    progress.line('taken', `${file.path}: ${result.what}`);
    return findAffected(store, site, result.kept);
  }

  return {
    async takeInFiles(files, { isTriedAgain }) {
      const gathering = gather();
      const affected: string[] = [];
      try {
        for (const file of groupByArticle(files).flat())
          affected.push(...(await takeInFile(file, isTriedAgain, gathering.store)));
      } finally {
        gathering.end();
      }
      return affected;
    },
    async takeAway(path) {
      const key = inboxKeyOf(path);
      // A picture is nobody's text: what is gone from the folder is gone.
      const isKept = site.removedFiles === 'keep' && kindOf(path) !== 'picture';
      if (isKept && !(await isRejected(key, store))) return false;
      const isThere = (await store.get(key)) !== undefined;
      if (isThere) await store.delete(key);
      await forgetSaid(key, store);
      return isThere;
    },
    takeWord(isOlder) {
      isOlderStore = isOlder;
    },
    countFailures() {
      const counted = failures;
      failures = 0;
      return counted;
    },
  };
}

/** After its deletion: if the process ends in between, the file is missed again. */
async function forgetSaid(key: string, store: ObjectStore): Promise<void> {
  await store.delete(saidKey('folder', key));
  await store.delete(conflictKey(key));
}

function isRejected(key: string, store: ObjectStore): Promise<boolean> {
  const { articleId } = parseInboxKey(key);
  return isFileRejected(store, articleId, key.slice(key.lastIndexOf('/') + 1));
}
