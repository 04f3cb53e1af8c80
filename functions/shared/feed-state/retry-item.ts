import type { RejectionRecord } from '../article/rejection-record.ts';
import { getJson } from '../store/json-object.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { rejectedItemKey } from '../store/rejected-keys.ts';
import type { FeedItem } from './feed-item.ts';
import { putFeedState, readFeedStates } from './feed-state.ts';

/**
 * Lets the next poll try a rejected item again, after a fix. Returns the feed it is of; `undefined` if the
 * article is none of a feed's rejected items, or a poll was writing the feed's state just then.
 */
export async function retryFeedItem(store: ObjectStore, articleId: string): Promise<string | undefined> {
  for (const state of (await readFeedStates(store)).values()) {
    const { items, id } = state.value;
    const rejected = items.find((item) => item.articleId === articleId && item.rejected !== undefined);
    if (rejected === undefined) continue;
    const { rejected: _, hash: _hash, ...rest } = rejected;
    const pending = rest.pending ?? (await readOriginal(store, articleId));
    if (pending === undefined) return undefined;
    const next = items.map((item) =>
      item === rejected ? { ...rest, pending, isForced: true as const } : item,
    );
    const written = await putFeedState(store, { ...state.value, items: next }, state);
    return written === 'conflict' ? undefined : id;
  }
  return undefined;
}

async function readOriginal(store: ObjectStore, articleId: string): Promise<FeedItem | undefined> {
  const record = await getJson<RejectionRecord>(store, rejectedItemKey(articleId));
  return record?.value.text === undefined ? undefined : (JSON.parse(record.value.text) as FeedItem);
}
