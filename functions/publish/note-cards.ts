import type { PublishedArticle } from '../shared/article/published.ts';
import { compareKeys } from '../shared/store/compare-keys.ts';
import { toJson } from '../shared/store/json-object.ts';
import { cardKeys, digestOf } from './cards.ts';
import { changesOf } from './changes.ts';

/**
 * One attempt to publish. Two with the same id never run at once: the second one stands for the first, which has
 * ended, however it did.
 */
export interface Publisher {
  id: string;
  now: Date;
}

/** Longer than any function may run: who noted itself earlier and is still in the object was killed. */
const KILLED_AFTER_MS = 15 * 60 * 1000;

/**
 * The object as it is written before its cards are: it names those there are and those that come, and who is about to
 * write them. `before` itself if it says what is to be said already.
 */
export function noteCards(
  article: PublishedArticle,
  before: PublishedArticle | undefined,
  { id, now }: Publisher,
): PublishedArticle {
  const settled = { ...article, ...namesOf(article) };
  if (before !== undefined && isSameObject(settled, before)) return before;
  return {
    ...settled,
    cards: union(settled.cards, before?.cards),
    changes: union(settled.changes, before?.changes),
    publishing: {
      ...othersAtWork(before, { id, now }),
      [id]: before?.publishing?.[id] ?? now.toISOString(),
    },
  };
}

/** Digests are made in any case, and long texts written down for what may be the same only. */
function isSameObject(one: PublishedArticle, other: PublishedArticle): boolean {
  return digestOf(one) === digestOf(other) && toJson(one) === toJson(other);
}

/** Nobody is at work on its cards, so that each it names is there and says what it says; of an article that is not there, none. */
export const isSettled = (article: PublishedArticle | undefined) => article?.publishing === undefined;

/**
 * The object once the cards are written: it names those that exist. While another one is at work, who may have read an
 * earlier state and still write cards by it, every name stays: whoever ends last drops them.
 */
export function settleCards(article: PublishedArticle, publisher: Publisher): PublishedArticle {
  const { publishing: _, ...rest } = article;
  const others = othersAtWork(article, publisher);
  if (Object.keys(others).length > 0) return { ...rest, publishing: others };
  return { ...rest, ...namesOf(article) };
}

function namesOf(article: PublishedArticle) {
  return {
    cards: cardKeys(article).sort(compareKeys),
    changes: [...changesOf(article).keys()].sort(compareKeys),
  };
}

function union(keys: readonly string[], others: readonly string[] = []): string[] {
  return [...new Set([...keys, ...others])].sort(compareKeys);
}

function othersAtWork(article: PublishedArticle | undefined, { id, now }: Publisher): Record<string, string> {
  const since = new Date(now.getTime() - KILLED_AFTER_MS).toISOString();
  const others = Object.entries(article?.publishing ?? {}).filter(
    ([other, at]) => other !== id && at > since,
  );
  return Object.fromEntries(others);
}
