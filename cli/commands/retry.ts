import { Command } from 'commander';
import type { RejectionRecord } from '../../functions/shared/article/rejection-record.ts';
import { listRejections, type Retry, retryArticle } from '../../functions/shared/standing/rejections.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { describeRejection } from '../../local/describe-rejection.ts';
import { allowPrivateFeedsOption, withAbsolutePaths } from '../../local/options.ts';
import { createFeedPoller } from '../../local/runtime/feed-poller.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { withRuntimeOptions } from '../context.ts';
import { type OpenPipeline, openPipeline, type PipelineOptions } from '../open-pipeline.ts';
import { reportArticles } from '../tell-outcome.ts';

type RetryOptions = PipelineOptions & { allowPrivateFeeds: boolean; json: boolean };

export function retryCommand(): Command {
  return withRuntimeOptions(new Command('retry'))
    .description('tries again what could not be taken, after a fix outside it')
    .argument('<articles...>', "the articles' ids, as `dragoman rejected` lists them")
    .addOption(allowPrivateFeedsOption())
    .addOption(optionalStackOption())
    .option('--json', 'print the outcome as JSON', false)
    .action(retry);
}

/** Exit code 1 if something still cannot be taken. */
async function retry(ids: string[], options: RetryOptions): Promise<void> {
  const pipeline = await openPipeline(options);
  try {
    await retryIn(pipeline, ids, options);
  } finally {
    await pipeline.close();
  }
}

async function retryIn(
  { store, site, progress, idle }: OpenPipeline,
  ids: readonly string[],
  options: RetryOptions,
): Promise<void> {
  const feeds = new Set<string>();
  for (const id of ids) {
    const tried = await retryArticle(store, id);
    if (isNothing(tried)) throw new Error(`nothing of the article ${id} was rejected`);
    if (tried.feed !== undefined) feeds.add(tried.feed);
  }
  if (options.stack !== undefined) {
    const next = feeds.size > 0 ? '; items of feeds are taken up by the next poll' : '';
    progress.line(
      'note',
      `${ids.length} articles are tried again in ${options.stack}, which goes on by itself${next}`,
    );
    return reportArticles(ids, { store, site }, {}, options.json);
  }
  const ask = createFeedPoller(withAbsolutePaths(options), { store, site, progress });
  for (const feed of feeds) await ask({ feed });
  const charactersSent = await idle();
  await reportArticles(ids, { store, site }, { charactersSent: charactersSent ?? 0 }, options.json);
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
