import type { FeedConfig } from '../shared/article/feeds-config.ts';
import {
  type FeedState,
  isWaiting,
  newFeedState,
  putFeedState,
  type SeenItem,
} from '../shared/feed-state/feed-state.ts';
import type { JsonObject } from '../shared/store/json-object.ts';
import { askFeed } from './ask-feed.ts';
import { describeOutcome, type FeedOutcome } from './feed-outcome.ts';
import { nameItems, type Owners } from './items/name-items.ts';
import { type TakenItem, type TakePorts, takeItem, type WaitingItem } from './items/take-item.ts';
import { withdrawGone } from './withdraw-gone.ts';

/** Items and characters that may wait; a feed that has more is not asked before some are taken. */
const WAITING_LIMIT = 2000;
const WAITING_CHARACTERS = 5_000_000;

export interface PollPorts extends TakePorts {
  owners: Owners;
  /** Asks feeds that need not be asked yet as well. */
  force?: boolean;
  /** Then no further item is begun. */
  isTimeUp: () => boolean;
}

/**
 * Asks a feed, and takes in as many of its items as one poll may. Its state is written twice: before anything
 * is put, with what waits and under which id, so that a process that ends loses nothing; and after it, so that
 * nothing is looked at again. What is done twice for all that writes the same and so changes nothing.
 */
export async function pollFeed(
  feed: FeedConfig,
  stored: JsonObject<FeedState> | undefined,
  ports: PollPorts,
): Promise<FeedOutcome> {
  const before = stateFor(feed, stored?.value);
  const reply = await askIfDue(feed, before, ports);
  const canTake = feed.fullText === 'item' || reply.state.failures === 0;
  const items = canTake ? await nameItems(reply.state.items, feed, ports) : reply.state.items;
  const state = { ...reply.state, items };
  const batch = canTake ? chooseBatch(items, feed.maxItems) : [];
  const isAsked = reply.outcome !== 'notDue' && reply.outcome !== 'full';
  if (!isAsked && batch.length === 0) return describeOutcome(state, reply.outcome, []);

  const written = await putFeedState(ports.store, state, stored);
  if (written === 'conflict') return describeOutcome(before, 'busy', []);
  const results = await takeItems(batch, feed, ports);
  const isUp = reply.outcome === 'answered' || reply.outcome === 'unchanged';
  if (isUp) for (const [item, result] of await withdrawGone(items, feed, ports)) results.set(item, result);
  const after = { ...state, items: items.map((item) => results.get(item)?.item ?? item) };
  if (results.size > 0) await putFeedState(ports.store, after, written);
  return describeOutcome(after, reply.outcome, [...results.values()]);
}

/** Ends early when time is up or a server has trouble: the rest waits for the next poll. */
async function takeItems(batch: readonly WaitingItem[], feed: FeedConfig, ports: PollPorts) {
  const results = new Map<SeenItem, TakenItem>();
  for (const item of batch) {
    if (ports.isTimeUp()) break;
    const result = await takeItem(item, feed, ports);
    results.set(item, result);
    if (result.done === 'later') break;
  }
  return results;
}

function stateFor(feed: FeedConfig, stored: FeedState | undefined): FeedState {
  if (stored === undefined) return newFeedState(feed);
  return stored.url === feed.url ? stored : { ...newFeedState(feed), items: stored.items };
}

async function askIfDue(
  feed: FeedConfig,
  state: FeedState,
  ports: PollPorts,
): Promise<{ state: FeedState; outcome: FeedOutcome['asked'] }> {
  const isDue = ports.force === true || (state.nextPollAt ?? '') <= ports.now().toISOString();
  if (!isDue) return { state, outcome: 'notDue' };
  return isFull(state) ? { state, outcome: 'full' } : askFeed(feed, state, ports);
}

function isFull({ items }: FeedState): boolean {
  const waiting = items.filter(isWaiting);
  const characters = waiting.reduce((sum, { pending }) => sum + (pending?.html?.length ?? 0), 0);
  return waiting.length >= WAITING_LIMIT || characters >= WAITING_CHARACTERS;
}

/** Those that failed least, in the order of the feed. */
function chooseBatch(items: readonly SeenItem[], limit: number): WaitingItem[] {
  return items
    .filter((item): item is WaitingItem => isWaiting(item) && item.articleId !== undefined)
    .sort((a, b) => (a.attempts ?? 0) - (b.attempts ?? 0))
    .slice(0, limit);
}
