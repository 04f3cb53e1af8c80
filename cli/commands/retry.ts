import { Command } from 'commander';
import type { RejectionRecord } from '../../functions/article/rejection.ts';
import { listRejections, type Retry, retryArticle } from '../../functions/rejected/rejections.ts';
import type { ObjectStore } from '../../functions/store/object-store.ts';
import { describeRejection } from '../describe-rejection.ts';
import { createFeedPoller } from '../feed-poller.ts';
import { allowPrivateFeedsOption, type RuntimeOptions, withAbsolutePaths } from '../options.ts';
import { withRuntimeOptions } from './context.ts';
import { openRuntime } from './open-runtime.ts';
import { reportArticles } from './report.ts';

type RetryOptions = RuntimeOptions & { allowPrivateFeeds: boolean; json: boolean };

export function retryCommand(): Command {
  return withRuntimeOptions(new Command('retry'))
    .description('tries again what could not be taken, after a fix outside it')
    .argument('<articles...>', "the articles' ids, as `dragoman rejected` lists them")
    .addOption(allowPrivateFeedsOption())
    .option('--json', 'print the outcome as JSON', false)
    .action(retry);
}

/** Exit code 1 where something still cannot be taken. */
async function retry(ids: string[], options: RetryOptions): Promise<void> {
  const { runtime, progress } = await openRuntime(options);
  const { store, site, queue, sent } = runtime;
  const feeds = new Set<string>();
  for (const id of ids) {
    const tried = await retryArticle(store, id);
    if (isNothing(tried)) throw new Error(`nothing of the article ${id} was rejected`);
    if (tried.feed !== undefined) feeds.add(tried.feed);
  }
  const ask = createFeedPoller(withAbsolutePaths(options), { store, site, progress });
  for (const feed of feeds) await ask({ feed });
  await queue.idle();
  progress.end();
  await reportArticles(ids, { store, site }, { charactersSent: sent.characters }, options.json);
  const still = await rejectionsOf(ids, store);
  if (still.length === 0) return;
  throw new Error(`still not taken:\n${still.map(describeRejection).join('\n')}`);
}

const isNothing = ({ feed, files }: Retry) => feed === undefined && files.length === 0;

async function rejectionsOf(ids: readonly string[], store: ObjectStore): Promise<RejectionRecord[]> {
  const records: RejectionRecord[] = [];
  for await (const record of listRejections(store)) if (ids.includes(record.articleId)) records.push(record);
  return records;
}
