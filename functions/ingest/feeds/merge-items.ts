import type { FeedItem } from './feed-item.ts';
import type { SeenItem } from './feed-state.ts';
import { identityKeys, itemHash } from './identity.ts';

/** Items of a feed that are remembered: what it lists, and then those that left it last. */
export const SEEN_LIMIT = 5000;

const KEYS_LIMIT = 6;

/**
 * What is known of a feed's items after an answer. An item that is new, or says something else than when it was
 * last dealt with, is pending.
 */
export function mergeItems(seen: readonly SeenItem[], answer: readonly FeedItem[]): SeenItem[] {
  const known = matchItems(seen, withoutRepeated(answer));
  const listed = [...known].map(([item, before]) => mergeItem(item, before));
  const matched = new Set(known.values());
  const left = seen.filter((item) => !matched.has(item)).map((item) => ({ ...item, listed: false }));
  return [...listed, ...left].slice(0, SEEN_LIMIT);
}

function mergeItem(item: FeedItem, before: SeenItem | undefined): SeenItem {
  const { pending, attempts, url: _, ...rest } = before ?? {};
  const keys = [...new Set([...identityKeys(item), ...(before?.keys ?? [])])].slice(0, KEYS_LIMIT);
  const merged: SeenItem = { ...rest, keys, ...(item.url !== undefined && { url: item.url }), listed: true };
  const hash = itemHash(item);
  if (before?.hash === hash || before?.withdrawn) return merged;
  const isTheSame = pending !== undefined && itemHash(pending) === hash;
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

/**
 * Which seen item each item of an answer is: by guid where one fits, else by address, else by title and date. A
 * seen item is one item only; an address that several items share (a home page) says nothing.
 */
function matchItems(
  seen: readonly SeenItem[],
  answer: readonly FeedItem[],
): Map<FeedItem, SeenItem | undefined> {
  const shared = sharedKeys(answer);
  const byKey = new Map<string, SeenItem>();
  for (const item of [...seen].reverse()) for (const key of item.keys) byKey.set(key, item);
  const found = new Map<FeedItem, SeenItem>();
  const taken = new Set<SeenItem>();
  for (const kind of ['g:', 'u:', 't:']) {
    for (const item of answer) {
      const key = identityKeys(item).find((candidate) => candidate.startsWith(kind));
      const match = key === undefined || shared.has(key) ? undefined : byKey.get(key);
      if (match === undefined || taken.has(match) || found.has(item)) continue;
      found.set(item, match);
      taken.add(match);
    }
  }
  return new Map(answer.map((item) => [item, found.get(item)]));
}

function sharedKeys(answer: readonly FeedItem[]): Set<string> {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const key of answer.flatMap(identityKeys)) (once.has(key) ? shared : once).add(key);
  return shared;
}
