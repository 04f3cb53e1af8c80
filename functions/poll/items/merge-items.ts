import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import type { SeenItem } from '../../shared/feed-state/feed-state.ts';
import { identityKeys, itemHash, KEY_KINDS, keysOf, likenessKeys } from './identity.ts';

/** Items of a feed that are remembered: what it lists, and then those that left it last. */
export const SEEN_LIMIT = 5000;

/** Of those an item has or had; a changed one keeps what it was known by before. */
const KEYS_LIMIT = 12;

/**
 * What is known of a feed's items after an answer. An item that is new, or says something else than when it was
 * last dealt with, is pending.
 * @param isReread What was seen was read by another version of the reader.
 */
export function mergeItems(
  seen: readonly SeenItem[],
  answer: readonly FeedItem[],
  isReread = false,
): SeenItem[] {
  const names = ownNames(withoutRepeated(answer));
  const known = matchItems(seen, names);
  const listed = [...names].map(([item, keys]) => mergeItem(item, keys, known.get(item), isReread));
  const matched = new Set(known.values());
  const left = seen.filter((item) => !matched.has(item)).map((item) => ({ ...item, listed: false }));
  return [...listed, ...left].slice(0, SEEN_LIMIT);
}

function mergeItem(
  item: FeedItem,
  names: readonly string[],
  before: SeenItem | undefined,
  isReread: boolean,
): SeenItem {
  const { pending, attempts, url: _, ...rest } = before ?? {};
  const keys = [...new Set([...names, ...(before?.keys ?? [])])].slice(0, KEYS_LIMIT);
  const merged: SeenItem = { ...rest, keys, ...(item.url !== undefined && { url: item.url }), listed: true };
  const hash = itemHash(item);
  if (before?.hash === hash || before?.withdrawn) return merged;
  const isTheSame = pending !== undefined && itemHash(pending) === hash;
  if (isReread && before?.hash !== undefined) merged.isReread = true;
  return { ...merged, pending: item, ...(isTheSame && attempts !== undefined && { attempts }) };
}

/** Of items with one guid the first. Without a guid only the very same item is a repetition. */
function withoutRepeated(answer: readonly FeedItem[]): FeedItem[] {
  const names = new Set<string>();
  return answer.filter((item) => {
    const name = item.guid === undefined ? itemHash(item) : item.guid;
    return !names.has(name) && names.add(name);
  });
}

/** What each item is known by. An address or a title that several of them share names none. */
function ownNames(answer: readonly FeedItem[]): Map<FeedItem, string[]> {
  const once = new Set<string>();
  const shared = new Set<string>();
  const names = new Map(answer.map((item) => [item, [...identityKeys(item), ...likenessKeys(item)]]));
  for (const key of [...names.values()].flat()) (once.has(key) ? shared : once).add(key);
  return new Map([...names].map(([item, keys]) => [item, keys.filter((key) => !shared.has(key))]));
}

/** Which seen item an item is, by the surest key that fits. */
function matchItems(seen: readonly SeenItem[], names: Map<FeedItem, string[]>): Map<FeedItem, SeenItem> {
  const byKey = new Map<string, SeenItem>();
  for (const item of [...seen].reverse()) for (const key of keysOf(item)) byKey.set(key, item);
  const found = new Map<FeedItem, SeenItem>();
  const taken = new Set<SeenItem>();
  for (const kind of KEY_KINDS) {
    for (const [item, keys] of names) {
      const match = byKey.get(keys.find((key) => key.startsWith(kind)) ?? '');
      if (match === undefined || taken.has(match) || found.has(item)) continue;
      found.set(item, match);
      taken.add(match);
    }
  }
  return found;
}
