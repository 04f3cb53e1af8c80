import { Command } from 'commander';
import type { FeedOutcome } from '../../functions/poll/feed-outcome.ts';
import { allowPrivateFeedsOption, type RuntimeOptions, withAbsolutePaths } from '../../local/options.ts';
import { createFeedPoller, describeCounts } from '../../local/runtime/feed-poller.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { withRuntimeOptions } from '../context.ts';
import { openRuntime } from '../open-runtime.ts';
import { type ArticleOutcome, readOutcomes } from '../tell-outcome.ts';

type PollCommandOptions = RuntimeOptions & {
  allowPrivateFeeds: boolean;
  force: boolean;
  stack?: string;
  json: boolean;
};

/** Somebody waits for the end of it, and no function's time runs out: ms. */
const TIME_LIMIT_MS = 10 * 60_000;

export function pollCommand(): Command {
  return withRuntimeOptions(new Command('poll'))
    .description('asks the feeds of feeds.json for new items and publishes them')
    .argument('[feed]', 'only this one, by its id')
    .option('--force', 'also feeds that need not be asked yet', false)
    .addOption(allowPrivateFeedsOption())
    .addOption(optionalStackOption())
    .option('--json', 'print the outcome as JSON', false)
    .action((feed: string | undefined, options: PollCommandOptions) =>
      options.stack === undefined ? pollHere(feed, options) : pollThere(feed, options, options.stack),
    );
}

/** The stack asks by itself, and who asks for it does not wait. */
async function pollThere(
  feed: string | undefined,
  { allowPrivateFeeds, force, json }: PollCommandOptions,
  stack: string,
): Promise<void> {
  if (feed !== undefined || force || allowPrivateFeeds) {
    throw new Error(
      `${stack} asks every feed that is due, by its own rules: no single feed, no --force and no --allow-private-feeds with a stack`,
    );
  }
  const { pollStack } = await import('../cloud/poll-stack.ts');
  await pollStack(stack);
  const text = `${stack} asks the feeds that are due: dragoman feeds --stack ${stack} says where they stand`;
  process.stdout.write(`${json ? JSON.stringify({ woken: stack }) : text}\n`);
}

/** Exit code 1 if a feed failed or an item could not be taken. */
async function pollHere(feed: string | undefined, options: PollCommandOptions): Promise<void> {
  const { runtime, progress } = await openRuntime(options);
  const { store, site, queue, sent } = runtime;
  const ask = createFeedPoller(withAbsolutePaths(options), { store, site, progress });
  const chosen = { timeLimitMs: TIME_LIMIT_MS, force: options.force, feed };
  const outcome = await ask(chosen);
  await queue.idle();
  progress.end();
  const ids = outcome.feeds.flatMap(({ taken, revised, withdrawn }) => [...taken, ...revised, ...withdrawn]);
  const articles = await readOutcomes(ids, { store, site });
  const charactersSent = sent.characters;
  if (options.json) process.stdout.write(`${JSON.stringify({ ...outcome, charactersSent, articles })}\n`);
  else process.stdout.write(describe(outcome.feeds, articles));
  const isTrouble = outcome.feeds.some(({ asked, rejected }) => asked === 'failed' || rejected.length > 0);
  if (isTrouble) process.exitCode = 1;
}

const ASKED: Record<FeedOutcome['asked'], string> = {
  answered: 'answered',
  unchanged: 'unchanged',
  failed: 'failed',
  notDue: 'not due yet',
  full: 'not asked, as too many of its items are waiting',
  busy: 'being polled by another process',
};

function describe(feeds: readonly FeedOutcome[], articles: readonly ArticleOutcome[]): string {
  if (feeds.length === 0) return 'feeds.json has no feed that is enabled.\n';
  const held = articles.filter((article) => article.held.length > 0).length;
  const lines = feeds.map((outcome) => {
    const { feed, asked, nextPollAt } = outcome;
    const next = asked === 'notDue' ? `before ${nextPollAt} (--force asks all the same)` : '';
    return [`${feed}:`, ASKED[asked], next, describeCounts(outcome)].filter(Boolean).join(' ');
  });
  return `${[...lines, `${articles.length} articles, ${held} with a version that is held`].join('\n')}\n`;
}
