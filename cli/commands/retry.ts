import { Command } from 'commander';
import type { RejectionRecord } from '../../functions/shared/article/rejection-record.ts';
import { listRejections, type Retry, retryArticle } from '../../functions/shared/standing/rejections.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { describeRejection } from '../../local/describe-rejection.ts';
import { allowPrivateFeedsOption, type RuntimeOptions, withAbsolutePaths } from '../../local/options.ts';
import { createFeedPoller } from '../../local/runtime/feed-poller.ts';
import { withRuntimeOptions } from '../context.ts';
import { openRuntime } from '../open-runtime.ts';
import { reportArticles } from '../tell-outcome.ts';

type RetryOptions = RuntimeOptions & { allowPrivateFeeds: boolean; json: boolean };

export function retryCommand(): Command {
  return withRuntimeOptions(new Command('retry'))
    .description('tries again what could not be taken, after a fix outside it')
    .argument('<articles...>', "the articles' ids, as `dragoman rejected` lists them")
    .addOption(allowPrivateFeedsOption())
    .option('--json', 'print the outcome as JSON', false)
    .action(retry);
}

/** Exit code 1 if something still cannot be taken. */
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
