import { Command } from 'commander';
import type { FeedConfig } from '../../functions/shared/article/feeds-config.ts';
import {
  type FeedState,
  feedStanding,
  newFeedState,
  readFeedStates,
} from '../../functions/shared/feed-state/feed-state.ts';
import { loadFeedsConfig } from '../../local/load-feeds-config.ts';
import { type RuntimeOptions, withAbsolutePaths } from '../../local/options.ts';
import { openAnyStore } from '../cloud/open-any-store.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { withRuntimeOptions } from '../context.ts';

export function feedsCommand(): Command {
  return withRuntimeOptions(new Command('feeds'))
    .description('shows where every feed of feeds.json stands')
    .addOption(optionalStackOption())
    .option('--json', 'one JSON array', false)
    .action(async (options: RuntimeOptions & { stack?: string; json: boolean }) => {
      const { store } = await openAnyStore(options);
      const { feeds } = await loadFeedsConfig(withAbsolutePaths(options).content);
      const states = await readFeedStates(store);
      const standings = feeds.map((feed) => standingOf(feed, states.get(feed.id)?.value));
      const text = options.json ? JSON.stringify(standings) : standings.map(describe).join('\n');
      process.stdout.write(`${text || 'feeds.json has no feeds.'}\n`);
    });
}

function standingOf({ id, url, enabled }: FeedConfig, state: FeedState = newFeedState({ id, url })) {
  return { ...feedStanding(state), enabled };
}

function describe(standing: ReturnType<typeof standingOf>): string {
  const { id, url, enabled, lastPolledAt, nextPollAt, failures, lastError, items, waiting } = standing;
  const times = failures === 1 ? 'time' : 'times in a row';
  return [
    `${id}  ${url}`,
    `    ${enabled ? '' : 'not enabled, '}${lastPolledAt === undefined ? 'never asked' : `asked ${lastPolledAt}`}`,
    ...(failures > 0
      ? [`    failed ${failures} ${times}, asked again after ${nextPollAt}: ${lastError}`]
      : []),
    `    ${items} items known, ${waiting} waiting`,
  ].join('\n');
}
