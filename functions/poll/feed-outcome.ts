import { type FeedState, isWaiting } from '../shared/feed-state/feed-state.ts';
import type { TakenItem } from './items/take-item.ts';

/** What one poll of a feed did. */
export interface FeedOutcome {
  feed: string;
  /**
   * `notDue`: it need not be asked yet. `full`: too many of its items are still waiting. `busy`: another
   * process is polling it. Items that wait are taken in all the same, but for `busy`.
   */
  asked: 'answered' | 'unchanged' | 'failed' | 'notDue' | 'full' | 'busy';
  /** Why it failed, this time or the last. */
  error?: string;
  nextPollAt?: string;
  /** Ids of articles that came in, of those with a new text, and of those withdrawn. */
  taken: string[];
  revised: string[];
  withdrawn: string[];
  rejected: { articleId: string; reason: string }[];
  /** Items for the next polls. */
  waiting: number;
  /** Items behind the limit of an answer. */
  omitted: number;
}

export function describeOutcome(
  state: FeedState,
  asked: FeedOutcome['asked'],
  taken: readonly TakenItem[],
): FeedOutcome {
  const { id: feed, lastError, nextPollAt, omitted, items } = state;
  const idsOf = (done: TakenItem['done']) =>
    taken.filter((result) => result.done === done).map(({ item }) => item.articleId ?? '');
  const rejected = taken.filter(({ done }) => done === 'rejected').map(({ item }) => item);
  return {
    feed,
    asked,
    omitted,
    error: lastError,
    nextPollAt,
    taken: idsOf('taken'),
    revised: idsOf('revised'),
    withdrawn: idsOf('withdrawn'),
    rejected: rejected.map(({ articleId = '', rejected: reason = '' }) => ({ articleId, reason })),
    waiting: items.filter(isWaiting).length,
  };
}
