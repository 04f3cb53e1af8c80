import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { parseInboxKey } from '../../functions/shared/store/keys.ts';
import { wakeArticle } from '../../functions/translate/wake-article.ts';
import { inboxKeyOf, listContent } from '../../local/content/content-folder.ts';
import { findAffected } from '../../local/content/find-affected.ts';
import type { IntakeResult } from '../../local/content/take-in-file.ts';
import { loadSiteConfig } from '../../local/load-site-config.ts';
import { createProgress, type Progress } from '../../local/progress.ts';
import { pushContent } from '../cloud/push-content.ts';
import { stackOption } from '../cloud/stack-option.ts';
import type { StoreContext } from '../context.ts';
import { describeStanding } from '../describe-standing.ts';
import { isUnderWay, readStanding } from '../read-standing.ts';

interface PushOptions {
  stack: string;
  content: string;
  wait: boolean;
  waitMinutes: string;
}

export function pushCommand(): Command {
  return new Command('push')
    .description('sends what is new in the content folder to a deployed stack')
    .addOption(stackOption())
    .addOption(new Option('--content <folder>', 'the folder').env('CONTENT_DIR').default('content'))
    .option('--wait', 'wait until it is published or held, and say where it stands', false)
    .option('--wait-minutes <number>', 'then give up', '15')
    .action(async (options: PushOptions) => {
      const progress = createProgress(process.stderr);
      try {
        await push(options, progress);
      } finally {
        progress.end();
      }
    });
}

async function push(
  { stack: name, content, wait, waitMinutes }: PushOptions,
  progress: Progress,
): Promise<void> {
  const { site } = await loadSiteConfig(content);
  const { openStack } = await import('../cloud/open-stack.ts');
  const { stack, store } = await openStack(name);
  const context = { store, site };
  const sent = await send(content, context, progress);
  for (const id of sent) {
    const paths = site.languages.map((language) => `/${language}/articles/${encodeURIComponent(id)}`);
    if (!wait) process.stdout.write(`${paths.map((path) => `${stack.siteAddress}${path}`).join('\n')}\n`);
  }
  if (wait) await follow(sent, stack.siteAddress, context, Number(waitMinutes) * 60_000);
}

/** @returns ids of the articles that changed, or may read differently now. */
async function send(
  content: string,
  { store, site }: StoreContext,
  progress: Progress,
): Promise<Set<string>> {
  const ids = new Set<string>();
  const files = await listContent(content);
  let [count, failed] = [0, 0];
  await pushContent(content, files, { store, by: 'content', now: new Date() }, async (file, result) => {
    if (result.done === 'unchanged') return;
    if (result.done === 'failed') {
      failed += 1;
      progress.line('failed', `${file.path}: ${result.cause.message}`);
      return;
    }
    count += 1;
    progress.count('taken');
    if (result.done === 'put') {
      progress.line('taken', file.path);
      ids.add(parseInboxKey(inboxKeyOf(file.path)).articleId);
      return;
    }
    const { what, kept } = result as Extract<IntakeResult, { done: 'remembered' }>;
    progress.line('taken', `${file.path}: ${what}`);
    for (const id of await findAffected(store, site, kept)) if (await wakeArticle(store, id)) ids.add(id);
  });
  progress.line('summary', `${count} of ${files.length} files were new, ${failed} could not be sent`);
  if (failed > 0) process.exitCode = 1;
  return ids;
}

const PAUSE_MS = 3_000;

/** Tells of each article once it is done. @throws if some are not in time. */
async function follow(
  ids: ReadonlySet<string>,
  address: string,
  context: StoreContext,
  limitMs: number,
): Promise<void> {
  const open = new Set(ids);
  const end = Date.now() + limitMs;
  while (open.size > 0) {
    for (const id of open) {
      const standing = await readStanding(id, context);
      if (isUnderWay(standing)) continue;
      open.delete(id);
      process.stdout.write(`${describeStanding(standing, address)}\n`);
    }
    if (open.size > 0 && Date.now() > end) throw new Error(`not done in time: ${[...open].join(', ')}`);
    if (open.size > 0) await sleep(PAUSE_MS);
  }
}
