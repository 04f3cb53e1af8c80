import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { loadSiteConfig } from '../../local/load-site-config.ts';
import { modelsOption, type RuntimeOptions, translatorOption } from '../../local/options.ts';
import { createProgress, type Progress } from '../../local/progress.ts';
import { sendContent } from '../cloud/send-content.ts';
import { stackOption } from '../cloud/stack-option.ts';
import type { StoreContext } from '../context.ts';
import { describeStanding } from '../describe-standing.ts';
import { openRuntime } from '../open-runtime.ts';
import { isUnderWay, readStanding } from '../read-standing.ts';

interface PushOptions {
  stack: string;
  content: string;
  data?: string;
  translator: RuntimeOptions['translator'];
  models: string;
  force?: string[];
  wait: boolean;
  waitMinutes: string;
}

export function pushCommand(): Command {
  return new Command('push')
    .description('sends what changed in the content folder to a deployed stack')
    .addOption(stackOption())
    .addOption(new Option('--content <folder>', 'the folder').env('CONTENT_DIR').default('content'))
    .option('--data <folder>', 'a data folder of npm start in place of a stack')
    .addOption(translatorOption())
    .addOption(modelsOption())
    .option('--force <articles...>', 'also over what others said since: ids of articles')
    .option('--wait', 'wait until it is published or held, and say where it stands', false)
    .option('--wait-minutes <number>', 'then give up', '15')
    .action(async (options: PushOptions) => {
      const progress = createProgress(process.stderr);
      try {
        if (options.data === undefined) await push(options, progress);
        else await pushLocally({ ...options, data: options.data }, progress);
      } finally {
        progress.end();
      }
    });
}

async function push(
  { stack: name, content, force, wait, waitMinutes, ...engine }: PushOptions,
  progress: Progress,
): Promise<void> {
  const limitMs = waitLimit(waitMinutes);
  const { site: local } = await loadSiteConfig(content);
  const { openStack } = await import('../cloud/open-stack.ts');
  const { planPush } = await import('../cloud/plan-push.ts');
  const { stackSite } = await import('../cloud/stack-site.ts');
  const { stack, store } = await openStack(name);
  const site = stackSite(local, stack);
  const context = { store, site };
  const plan = await planPush(content, context, engine);
  if (plan !== undefined) progress.line('note', plan);
  const sent = await sendContent(content, context, { progress, forced: new Set(force) });
  for (const id of sent) {
    const paths = site.languages.map((language) => `/${language}/articles/${encodeURIComponent(id)}`);
    if (!wait) process.stdout.write(`${paths.map((path) => `${stack.siteAddress}${path}`).join('\n')}\n`);
  }
  if (wait) await follow(sent, stack.siteAddress, context, limitMs);
}

/** @throws if it is no number above 0: it would be waited for without an end. */
function waitLimit(minutes: string): number {
  const number = Number(minutes);
  if (Number.isFinite(number) && number > 0) return number * 60_000;
  throw new Error(`--wait-minutes ${JSON.stringify(minutes)} is no number above 0`);
}

/** To the folder of `npm start`, which takes it in itself if it runs. */
async function pushLocally(options: PushOptions & { data: string }, progress: Progress): Promise<void> {
  const { runtime } = await openRuntime(options);
  const { store, site, queue } = runtime;
  const sent = await sendContent(
    options.content,
    { store, site },
    { progress, forced: new Set(options.force) },
  );
  await queue.idle();
  await runtime.close();
  for (const id of sent)
    process.stdout.write(`${describeStanding(await readStanding(id, { store, site }), undefined)}\n`);
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
