import pLimit from 'p-limit';
import type { FeedOutcome } from '../../functions/poll/feed-outcome.ts';
import { userAgent } from '../../functions/poll/fetch/user-agent.ts';
import type { PollOutcome } from '../../functions/poll/poll-feeds.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { loadFeedsConfig } from '../load-feeds-config.ts';
import type { Progress } from '../progress.ts';

export interface PollOptions {
  /** Feeds that need not be asked yet as well. */
  force?: boolean;
  /** Only this feed. */
  feed?: string;
  timeLimitMs?: number;
}

export interface FeedPollerOptions {
  /** The content folder, whose feeds.json is read at every poll: a change needs no new start. */
  content: string;
  allowPrivateFeeds: boolean;
}

export interface FeedPollerPorts {
  store: ObjectStore;
  site: SiteConfig;
  progress: Progress;
}

/** Asks the feeds of `feeds.json`, one poll after the other, and tells what came of it. */
export function createFeedPoller(
  { content, allowPrivateFeeds }: FeedPollerOptions,
  { store, site, progress }: FeedPollerPorts,
): (options?: PollOptions) => Promise<PollOutcome> {
  async function poll({ feed, ...options }: PollOptions): Promise<PollOutcome> {
    const { feeds, contact } = await loadFeedsConfig(content);
    const chosen = feeds.filter(({ id }) => feed === undefined || id === feed);
    if (feed !== undefined && chosen.length === 0) throw new Error(`feeds.json has no feed ${feed}`);
    if (!chosen.some(({ enabled }) => enabled)) return { polled: 0, feeds: [], left: [] };
    const { createFetcher } = await import('../../functions/poll/fetch/safe-fetch.ts');
    const { pollFeeds } = await import('../../functions/poll/poll-feeds.ts');
    const fetch = createFetcher({
      userAgent: userAgent(contact ?? site.baseUrl),
      allowPrivate: allowPrivateFeeds,
    });
    const outcome = await pollFeeds(chosen, { ...options, store, site, fetch, now: () => new Date() });
    for (const result of outcome.feeds) tell(result, progress);
    return outcome;
  }

  const inTurn = pLimit(1);
  return (options = {}) => inTurn(() => poll(options));
}

/** Nothing about a feed if nothing is new. */
function tell(outcome: FeedOutcome, progress: Progress): void {
  const { feed, asked, error, nextPollAt, rejected } = outcome;
  if (asked === 'failed') {
    progress.line('failed', `feed ${feed}: ${error}; asked again after ${nextPollAt}`);
  }
  for (const { articleId, reason } of rejected) progress.line('rejected', `${articleId}: ${reason}`);
  const counts = describeCounts(outcome);
  if (counts !== '') progress.line('taken', `feed ${feed}: ${counts}`);
}

export function describeCounts({ taken, revised, withdrawn, waiting }: FeedOutcome): string {
  const counts: [number, string][] = [
    [taken.length, 'new'],
    [revised.length, 'changed'],
    [withdrawn.length, 'withdrawn'],
    [waiting, 'waiting for the next poll'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}
