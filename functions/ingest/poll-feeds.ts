import type { FeedConfig } from '../article/feeds-config.ts';
import type { SiteConfig } from '../article/site-config.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { FeedOutcome } from './feeds/feed-outcome.ts';
import { readFeedStates } from './feeds/feed-state.ts';
import { ownersOf } from './feeds/name-items.ts';
import { pollFeed } from './feeds/poll-feed.ts';
import type { Fetcher } from './fetch/fetcher.ts';

/** Feeds polled side by side. Those of one host wait for each other all the same. */
const FEEDS_AT_ONCE = 8;

export interface PollFeedsPorts {
  store: ObjectStore;
  site: Pick<SiteConfig, 'timeZone'>;
  fetch: Fetcher;
  now: () => Date;
  /** For a person who asks by hand: feeds that need not be asked yet are asked as well. */
  force?: boolean;
}

export interface PollOutcome {
  /** Feeds asked. */
  polled: number;
  /** One for each feed that is enabled, in the order of the list. */
  feeds: FeedOutcome[];
}

/**
 * Asks every feed that is due for new items and puts them into the inbox. A feed that fails waits longer, and
 * its state says why; the others go on.
 * @throws after all feeds, where something failed that no feed is to blame for, such as the store.
 */
export async function pollFeeds(feeds: readonly FeedConfig[], ports: PollFeedsPorts): Promise<PollOutcome> {
  const { site, ...rest } = ports;
  const states = await readFeedStates(ports.store);
  const owners = ownersOf([...states.values()].map(({ value }) => value));
  const pollPorts = { ...rest, owners, timeZone: site.timeZone };
  const enabled = feeds.filter((feed) => feed.enabled);
  const outcomes = new Map<string, FeedOutcome>();
  const failures: Error[] = [];

  const dueAt = ({ id }: FeedConfig) => states.get(id)?.value.nextPollAt ?? '';
  const queue = [...enabled].sort((a, b) => (dueAt(a) < dueAt(b) ? -1 : 1)).values();
  const work = async () => {
    for (const feed of queue) {
      try {
        outcomes.set(feed.id, await pollFeed(feed, states.get(feed.id), pollPorts));
      } catch (cause) {
        failures.push(new Error(`feed ${feed.id}: ${(cause as Error).message}`, { cause }));
      }
    }
  };
  await Promise.all(Array.from({ length: FEEDS_AT_ONCE }, work));

  if (failures.length > 0) {
    throw new AggregateError(failures, failures.map(({ message }) => message).join('; '));
  }
  const done = enabled.flatMap(({ id }) => outcomes.get(id) ?? []);
  const asked = done.filter((outcome) => ['answered', 'unchanged', 'failed'].includes(outcome.asked));
  return { polled: asked.length, feeds: done };
}
