import type { FeedConfig } from '../../shared/article/feeds-config.ts';
import { type FeedState, isWaiting, type SeenItem } from '../../shared/feed-state/feed-state.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import { chooseArticleId } from './article-id.ts';
import { addressKeys, itemHash } from './identity.ts';

/** Which feed brought an address first, by the key of identity.ts. */
export type Owners = Map<string, string>;

export function ownersOf(states: Iterable<FeedState>): Owners {
  const owners: Owners = new Map();
  for (const { id, items } of states) {
    for (const item of items) {
      if (item.articleId === undefined) continue;
      for (const key of addressKeys(item)) if (!owners.has(key)) owners.set(key, id);
    }
  }
  return owners;
}

/**
 * Chooses the items of this poll, at most `maxItems`, and gives each its article id. An item whose address came
 * from another feed first is left to that one. Those that failed least go first.
 */
export async function nameItems(
  items: readonly SeenItem[],
  feed: FeedConfig,
  { store, owners }: { store: ObjectStore; owners: Owners },
): Promise<SeenItem[]> {
  const named = new Map<SeenItem, SeenItem>();
  const reserved = new Set(items.flatMap(({ articleId }) => articleId ?? []));
  const waiting = items.filter(isWaiting).sort((a, b) => (a.attempts ?? 0) - (b.attempts ?? 0));
  let count = 0;
  for (const item of waiting) {
    if (count === feed.maxItems) break;
    const owner = item.articleId === undefined ? ownerOf(item, feed, owners) : undefined;
    if (owner !== undefined) {
      named.set(item, leaveTo(owner, item));
      continue;
    }
    count += 1;
    if (item.articleId !== undefined || item.pending === undefined) continue;
    const articleId = await chooseArticleId(item.pending, feed, reserved, store);
    reserved.add(articleId);
    named.set(item, { ...item, articleId });
  }
  return items.map((item) => named.get(item) ?? item);
}

/** Claims the address at once, so that of two feeds polled together one has it. */
function ownerOf(item: SeenItem, feed: FeedConfig, owners: Owners): string | undefined {
  const addresses = addressKeys(item);
  const owner = addresses.map((key) => owners.get(key)).find((known) => known !== undefined);
  if (owner !== undefined) return owner === feed.id ? undefined : owner;
  for (const key of addresses) owners.set(key, feed.id);
  return undefined;
}

function leaveTo(owner: string, { pending, attempts: _, ...item }: SeenItem): SeenItem {
  return { ...item, owner, ...(pending !== undefined && { hash: itemHash(pending) }) };
}
