import { articleIdOf, CARD_PREFIXES, prefixes } from '../shared/store/keys.ts';
import { listAll } from '../shared/store/list-all.ts';
import type { ListedObject, ObjectReader } from '../shared/store/object-store.ts';
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
  /** Articles of which it is kept what pictures they have. */
  pictured: KeySet;
  /** Files of pictures, as {@link mediaEntry} names them. */
  media: KeySet;
}

/** A file of a picture and how large it is: one that was cut off is another entry. */
export const mediaEntry = ({ key, size }: Pick<ListedObject, 'key' | 'size'>) => `${key} ${size}`;

export async function listKnownObjects(store: ObjectReader): Promise<KnownObjects> {
  const known: KnownObjects = {
    cards: createKeySet(),
    reviews: createKeySet(),
    held: createKeySet(),
    waiting: createKeySet(),
    pictured: createKeySet(),
    media: createKeySet(),
  };
  const gather = async (prefix: string, add: (key: string, object: ListedObject) => void) => {
    for await (const object of listAll(store, prefix)) add(object.key, object);
  };
  const idIn = (key: string) => key.slice(key.indexOf('/') + 1, -'.json'.length);
  await Promise.all([
    ...CARD_PREFIXES.map((prefix) => gather(prefix, known.cards.add)),
    gather(prefixes.review, known.reviews.add),
    gather(prefixes.holds, (key) => known.held.add(articleIdOf(key))),
    gather(prefixes.waiting, (key) => known.waiting.add(idIn(key))),
    gather(prefixes.pictures, (key) => known.pictured.add(idIn(key))),
    gather(prefixes.media, (_, object) => known.media.add(mediaEntry(object))),
  ]);
  return known;
}
