import { articleIdOf, CARD_PREFIXES, prefixes } from '../shared/store/keys.ts';
import { listAll } from '../shared/store/list-all.ts';
import type { ObjectReader } from '../shared/store/object-store.ts';
import { createKeySet, type KeySet } from './key-set.ts';

/** What of an article does not stand in a folder of its own: listed once, before the articles are gone through. */
export interface KnownObjects {
  /** Keys of cards that no article has named so far. */
  cards: KeySet;
  reviews: KeySet;
  /** Articles of which a person took a language back, or released one. */
  held: KeySet;
  /** Articles that wait for characters or for another answer of a machine. */
  waiting: KeySet;
}

export async function listKnownObjects(store: ObjectReader): Promise<KnownObjects> {
  const known: KnownObjects = {
    cards: createKeySet(),
    reviews: createKeySet(),
    held: createKeySet(),
    waiting: createKeySet(),
  };
  const gather = async (prefix: string, add: (key: string) => void) => {
    for await (const { key } of listAll(store, prefix)) add(key);
  };
  await Promise.all([
    ...CARD_PREFIXES.map((prefix) => gather(prefix, known.cards.add)),
    gather(prefixes.review, known.reviews.add),
    gather(prefixes.holds, (key) => known.held.add(articleIdOf(key))),
    gather(prefixes.waiting, (key) => known.waiting.add(key.slice(prefixes.waiting.length, -'.json'.length))),
  ]);
  return known;
}
