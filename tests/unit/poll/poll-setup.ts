import type { Fetcher } from '../../../functions/poll/fetch/fetcher.ts';
import { createFetcher } from '../../../functions/poll/fetch/safe-fetch.ts';
import { type PollFeedsPorts, pollFeeds } from '../../../functions/poll/poll-feeds.ts';
import { type FeedConfig, parseFeedsConfig } from '../../../functions/shared/article/feeds-config.ts';
import { FetchFailure } from '../../../functions/shared/intake/fetch-failure.ts';
import { createMemoryObjectStore } from '../../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { readAll } from '../../support/pipeline.ts';

export interface CountingStore extends ObjectStore {
  /** Keys that were written or deleted, in order. */
  writes: string[];
  /** The n-th write from now on fails, as if the process had ended there; 0 for none. */
  failAt: number;
}

export function createCountingStore(memory = createMemoryObjectStore()): CountingStore {
  const store: CountingStore = {
    ...memory,
    writes: [],
    failAt: 0,
    async put(key, body, condition) {
      count(key);
      return memory.put(key, body, condition);
    },
    async delete(key) {
      count(key);
      return memory.delete(key);
    },
  };
  function count(key: string): void {
    const isLast = store.failAt === 1;
    store.failAt = Math.max(0, store.failAt - 1);
    if (isLast) throw new Error('the process ended');
    store.writes.push(key);
  }
  return store;
}

export interface Poller {
  store: CountingStore;
  poll(feeds: readonly FeedConfig[], ports?: Partial<PollFeedsPorts>): ReturnType<typeof pollFeeds>;
  /** By key, parsed. */
  inbox(): Promise<Record<string, Record<string, unknown>>>;
  state(feedId: string): Promise<Record<string, unknown> | undefined>;
  /** Moves the clock on. */
  wait(ms: number): void;
  now(): Date;
}

/** The path of an answer that never ends; all other calls have time on a busy machine too. */
const NEVER_ENDS = '/slow';

/** Polls a server on this machine. */
export function createPoller(store = createCountingStore()): Poller {
  let time = Date.parse('2026-02-10T12:00:00Z');
  const now = () => new Date(time);
  const options = { userAgent: 'Dragoman (+test@example.org)', allowPrivate: true };
  const patient = createFetcher({ ...options, timeLimitMs: 60_000 });
  const hasty = createFetcher({ ...options, timeLimitMs: 400 });
  const fetch: Fetcher = async (request) => {
    const { hostname, pathname } = new URL(request.url);
    // Nobody's server is asked how large its pictures are.
    if (request.kind === 'pictureStart' && hostname !== '127.0.0.1') throw new FetchFailure('is not asked');
    return (pathname === NEVER_ENDS ? hasty : patient)(request);
  };
  return {
    store,
    now,
    poll: (feeds, ports = {}) =>
      pollFeeds(feeds, {
        store,
        fetch,
        now,
        site: { timeZone: 'Africa/Casablanca', languages: ['ar', 'fr', 'en'] },
        ...ports,
      }),
    inbox: async () => parseAll(await readAll(store, 'inbox/')),
    state: async (feedId) =>
      (await parseAll(await readAll(store, `feeds/${feedId}.json`)))[`feeds/${feedId}.json`],
    wait(ms) {
      time += ms;
    },
  };
}

function parseAll(objects: Record<string, string>): Record<string, Record<string, unknown>> {
  return Object.fromEntries(Object.entries(objects).map(([key, text]) => [key, JSON.parse(text)]));
}

/** As content/feeds.json would have them. */
export function feedsOf(...feeds: object[]): FeedConfig[] {
  return parseFeedsConfig(feeds).feeds;
}
