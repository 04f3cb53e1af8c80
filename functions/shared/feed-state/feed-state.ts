import type { Language } from '../article/language.ts';
import { type JsonObject, putJson, unchangedSince } from '../store/json-object.ts';
import { prefixes } from '../store/keys.ts';
import { listAll } from '../store/list-all.ts';
import type { ObjectStore, PutResult } from '../store/object-store.ts';
import { getReadable } from '../store/readable-object.ts';
import type { FeedItem } from './feed-item.ts';

/** `feeds/<feedId>.json`: what is known of a feed. */
export interface FeedState {
  id: string;
  /** Where the answer below came from: another address has other validators. */
  url: string;
  etag?: string;
  lastModified?: string;
  /** ISO 8601, as all times here. */
  lastPolledAt?: string;
  /** Not asked again before. */
  nextPollAt?: string;
  /** Failed polls in a row. */
  failures: number;
  /** Of the last poll, if it failed. */
  lastError?: string;
  /** Items of the last answer nobody looked at, being behind the limit. */
  omitted: number;
  /** Which version of the reader its items were read by ({@link READER}); the first wrote none. */
  reader?: number;
  /** In the order of the feed, then those that are not in it any more, the latest first. */
  items: SeenItem[];
}

/** An item of a feed from the first time it was seen. */
export interface SeenItem {
  /** See identity.ts; those of earlier answers too. */
  keys: string[];
  url?: string;
  /** It stood in the last answer. */
  listed: boolean;
  /** Written here before anything is written under it, and then its own for ever. */
  articleId?: string;
  /** Of its file in the inbox. */
  language?: Language;
  /** Of the item as it was last dealt with: taken in, rejected, or left to another feed. */
  hash?: string;
  /** Hash of the file that the feed last put for it. If it was dealt with before and has none, its next word is taken. */
  said?: string;
  /** A person had it tried again: it is taken over whatever is there. */
  isForced?: true;
  /** It says something else only to a newer version of the reader, as far as anybody can tell. */
  isReread?: true;
  /** Why it was rejected then; the item itself is under `rejected/`. */
  rejected?: string;
  /** The item as it is now, if it is still to be taken in. */
  pending?: FeedItem;
  /** Failed attempts to read its page, or to have all its pictures. */
  attempts?: number;
  withdrawn?: true;
  /** Another feed brought this item first, and brings its changes. */
  owner?: string;
  /** When its page was last asked whether it is gone. */
  goneCheckedAt?: string;
}

/** Counts up when the reader reads more, or otherwise, of items that are the same. */
export const READER = 3;

export const feedStateKey = (feedId: string) => `${prefixes.feeds}${feedId}.json`;

export function isWaiting({ pending }: SeenItem): boolean {
  return pending !== undefined;
}

/** Every feed's state, also of those that are not asked any more: for the desk and the command line too. */
export async function readFeedStates(store: ObjectStore): Promise<Map<string, JsonObject<FeedState>>> {
  const states = new Map<string, JsonObject<FeedState>>();
  for await (const { key } of listAll(store, prefixes.feeds)) {
    const state = await getReadable<FeedState>(store, key);
    if (state !== undefined) states.set(state.value.id, state);
  }
  return states;
}

export function newFeedState({ id, url }: { id: string; url: string }): FeedState {
  return { id, url, failures: 0, omitted: 0, items: [] };
}

/** Compare-and-swap against what was read or written before. */
export function putFeedState(
  store: ObjectStore,
  state: FeedState,
  before: { etag: string } | undefined,
): Promise<PutResult> {
  return putJson(store, feedStateKey(state.id), state, unchangedSince(before));
}

/** Where a feed stands, for people. */
export type FeedStanding = Omit<FeedState, 'items' | 'etag' | 'lastModified'> & {
  /** Items known, and those still to be taken in. */
  items: number;
  waiting: number;
};

export function feedStanding({ items, etag: _, lastModified: _modified, ...state }: FeedState): FeedStanding {
  return { ...state, items: items.length, waiting: items.filter(isWaiting).length };
}
