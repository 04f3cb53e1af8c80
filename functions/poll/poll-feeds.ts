import pLimit from 'p-limit';
import type { FeedConfig } from '../shared/article/feeds-config.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import { readFeedStates } from '../shared/feed-state/feed-state.ts';
import { compareKeys } from '../shared/store/compare-keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import type { FeedOutcome } from './feed-outcome.ts';
import type { Fetcher } from './fetch/fetcher.ts';
import { ownersOf } from './items/name-items.ts';
import { pollFeed } from './poll-feed.ts';

/** Hosts asked side by side. */
const HOSTS_AT_ONCE = 8;

/** After it nothing new is begun; reading one page more may take 25 seconds, and the function has a minute. */
const TIME_LIMIT_MS = 30_000;

export interface PollFeedsPorts {
  store: ObjectStore;
  site: Pick<SiteConfig, 'timeZone' | 'languages'>;
  fetch: Fetcher;
  now: () => Date;
  /** For a person who asks by hand: feeds that need not be asked yet are asked as well. */
  force?: boolean;
  timeLimitMs?: number;
}

export interface PollOutcome {
  /** Feeds asked. */
  polled: number;
  /** One for each feed that is enabled and was reached, in the order of the list. */
  feeds: FeedOutcome[];
  /** Ids of feeds for which no time was left. They come first in the next poll. */
  left: string[];
}

/**
 * Asks every feed that is due for new items and puts them into the inbox. A feed that fails waits longer, and
 * its state says why; the others go on.
 * @throws after all feeds, if something failed that no feed is to blame for, such as the store.
 */
export async function pollFeeds(feeds: readonly FeedConfig[], ports: PollFeedsPorts): Promise<PollOutcome> {
  const { site, timeLimitMs = TIME_LIMIT_MS, ...rest } = ports;
  const states = await readFeedStates(ports.store);
  const owners = ownersOf([...states.values()].map(({ value }) => value));
  const end = performance.now() + timeLimitMs;
  const isTimeUp = () => performance.now() >= end;
  const pollPorts = { ...rest, owners, isTimeUp, timeZone: site.timeZone, languages: site.languages };
  const enabled = feeds.filter((feed) => feed.enabled);
  const outcomes = new Map<string, FeedOutcome>();
  const failures: Error[] = [];

  const dueAt = ({ id }: FeedConfig) => states.get(id)?.value.nextPollAt ?? '';
  const hosts = groupByHost([...enabled].sort((a, b) => compareKeys(dueAt(a), dueAt(b)))).values();
  await pLimit(HOSTS_AT_ONCE).map(hosts, async (host) => {
    for (const feed of host) {
      if (isTimeUp()) return;
      try {
        outcomes.set(feed.id, await pollFeed(feed, states.get(feed.id), pollPorts));
      } catch (cause) {
        failures.push(new Error(`feed ${feed.id}: ${(cause as Error).message}`, { cause }));
      }
    }
  });

  if (failures.length > 0) {
    throw new AggregateError(failures, failures.map(({ message }) => message).join('; '));
  }
  const done = enabled.flatMap(({ id }) => outcomes.get(id) ?? []);
  const left = enabled.filter(({ id }) => !outcomes.has(id)).map(({ id }) => id);
  const asked = done.filter((outcome) => ['answered', 'unchanged', 'failed'].includes(outcome.asked));
  return { polled: asked.length, feeds: done, left };
}

/** Feeds of one host are polled one after the other, so none of them spends its time waiting. */
function groupByHost(feeds: readonly FeedConfig[]): Map<string, FeedConfig[]> {
  const hosts = new Map<string, FeedConfig[]>();
  for (const feed of feeds) {
    const { hostname } = new URL(feed.url);
    hosts.set(hostname, [...(hosts.get(hostname) ?? []), feed]);
  }
  return hosts;
}
