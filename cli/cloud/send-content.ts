import { describeConflict } from '../../functions/shared/said/conflict.ts';
import { wakeArticle } from '../../functions/shared/standing/wake-article.ts';
import { parseInboxKey } from '../../functions/shared/store/keys.ts';
import { type ContentFile, listContent } from '../../local/content/content-folder.ts';
import { findAffected } from '../../local/content/find-affected.ts';
import { inboxKeyOf } from '../../local/content/inbox-key-of.ts';
import { isOlderStore, OLDER_STORE } from '../../local/content/is-older-store.ts';
import type { IntakeResult } from '../../local/content/take-in-file.ts';
import { tellLeftOut } from '../../local/content/tell-left-out.ts';
import type { Progress } from '../../local/progress.ts';
import type { StoreContext } from '../context.ts';
import { pushContent } from './push-content.ts';

export interface SendOptions {
  progress: Progress;
  /** Ids of articles that are put over what others said since. */
  forced: ReadonlySet<string>;
}

/**
 * Sends what changed in a content folder and tells of it; exit code 1 if something could not be sent.
 * @returns ids of the articles that changed, or may read differently now.
 * @throws if an article that is forced is not in the folder.
 */
export async function sendContent(
  content: string,
  { store, site }: StoreContext,
  { progress, forced }: SendOptions,
): Promise<Set<string>> {
  const files = await listContent(content);
  checkForced(files, forced);
  const isOlder = await isOlderStore(store);
  if (isOlder) progress.line('note', OLDER_STORE);
  const ids = new Set<string>();
  let [count, failed] = [0, 0];

  async function tell(file: ContentFile, result: IntakeResult): Promise<void> {
    tellLeftOut(progress, file, result);
    if (result.done === 'unchanged') return;
    if (result.done === 'failed' || result.done === 'conflict') {
      failed += 1;
      if (result.done === 'failed') progress.line('failed', `${file.path}: ${result.cause.message}`);
      else progress.line('conflict', describeConflict(result.conflict));
      return;
    }
    count += 1;
    progress.count('taken');
    if (result.done !== 'remembered') {
      progress.line('taken', file.path);
      ids.add(parseInboxKey(inboxKeyOf(file.path)).articleId);
      return;
    }
    progress.line('taken', `${file.path}: ${result.what}`);
    for (const id of await findAffected(store, site, result.kept))
      if (await wakeArticle(store, id)) ids.add(id);
  }

  const context = { store, by: 'content', now: new Date(), isOlderStore: isOlder, forced };
  await pushContent(content, files, { context, site, onResult: tell });
  progress.line('summary', `${count} of ${files.length} files were new, ${failed} could not be sent`);
  if (failed > 0) process.exitCode = 1;
  return ids;
}

function checkForced(files: readonly ContentFile[], forced: ReadonlySet<string>): void {
  const here = new Set(files.map(({ path }) => parseInboxKey(inboxKeyOf(path)).articleId));
  const missing = [...forced].filter((id) => !here.has(id));
  if (missing.length > 0)
    throw new Error(`the content folder has no article ${missing.join(', ')}; nothing was sent`);
}
