import {
  articleIdInCard,
  articleIdOf,
  CARD_PREFIXES,
  isCardKey,
  type Prefix,
  prefixes,
} from '../shared/store/keys.ts';
import { listAll } from '../shared/store/list-all.ts';
import { mapAtOnce } from '../shared/store/map-at-once.ts';
import type { ListedObject, ObjectReader } from '../shared/store/object-store.ts';
import { createKeySet, type KeySet } from './key-set.ts';
import type { Stamps } from './stamps.ts';

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

/** @param stamps Gets all of it too, and what else is of one article. */
export async function listKnownObjects(store: ObjectReader, stamps?: Stamps): Promise<KnownObjects> {
  const known: KnownObjects = {
    cards: createKeySet(),
    reviews: createKeySet(),
    held: createKeySet(),
    waiting: createKeySet(),
    pictured: createKeySet(),
    media: createKeySet(),
  };
  const gather = async (prefix: Prefix, add: (key: string) => void = () => undefined) => {
    const isCard = isCardKey(prefix);
    for await (const object of listAll(store, prefix)) {
      add(object.key);
      stamps?.add(idIn(object.key, prefix), object, isCard);
    }
  };
  const gatherMedia = async () => {
    for await (const object of listAll(store, prefixes.media)) known.media.add(mediaEntry(object));
  };
  const lists = [
    ...CARD_PREFIXES.map((prefix) => () => gather(prefix, known.cards.add)),
    () => gather(prefixes.review, known.reviews.add),
    () => gather(prefixes.holds, (key) => known.held.add(articleIdOf(key))),
    () => gather(prefixes.waiting, (key) => known.waiting.add(idIn(key, prefixes.waiting))),
    () => gather(prefixes.pictures, (key) => known.pictured.add(idIn(key, prefixes.pictures))),
    gatherMedia,
    ...(stamps === undefined ? [] : BESIDE.map((prefix) => () => gather(prefix))),
  ];
  // A bucket answers all at once; where there are stamps the store is a folder, of which a page takes all names into memory.
  await mapAtOnce(lists, stamps === undefined ? lists.length : 1, (list) => list());
  return known;
}

/** What is looked at only where it is stamped. */
const BESIDE = [prefixes.articles, prefixes.published, prefixes.rejected] as const;

/** The article that an object is of, wherever its id stands in a key of that prefix. */
function idIn(key: string, prefix: Prefix): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  if (isCardKey(prefix)) return articleIdInCard(name);
  const isInFolder = prefix === prefixes.holds || prefix === prefixes.rejected;
  return isInFolder ? (key.split('/')[1] ?? '') : name.slice(0, -'.json'.length);
}
