import type { PublishedArticle } from '../shared/article/published.ts';
import { putJson, putJsonIfChanged, toJson } from '../shared/store/json-object.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { cardsOf } from './cards.ts';
import { changesOf } from './changes.ts';

interface Cards {
  next: PublishedArticle | undefined;
  before: PublishedArticle | undefined;
  /** Nobody was at work on them, and all that `before` names are as it says. */
  isSure: boolean;
}

/**
 * Brings cards to what is published now.
 * @param touched Keys of earlier attempts, which what is published now may not name any more.
 * @returns whether there was anything to do.
 */
export async function putCards(
  store: ObjectStore,
  { next, before, isSure }: Cards,
  touched: Set<string>,
): Promise<boolean> {
  const [cards, known] = [allCards(next), allCards(before)];
  for (const key of namedCards(next)) touched.add(key);
  const named = new Set(namedCards(before));
  const isKnown = (key: string) =>
    named.has(key) && cards.has(key) && toJson(cards.get(key)) === toJson(known.get(key));
  const open = [...touched].filter((key) => !isKnown(key));
  await Promise.all(
    open.map((key) => {
      const card = cards.get(key);
      if (card === undefined) return store.delete(key);
      return isSure ? putJson(store, key, card) : putJsonIfChanged(store, key, card);
    }),
  );
  return open.length > 0;
}

const allCards = (article: PublishedArticle | undefined) =>
  new Map<string, unknown>(article && [...cardsOf(article), ...changesOf(article)]);

const namedCards = (article: PublishedArticle | undefined) => [
  ...(article?.cards ?? []),
  ...(article?.changes ?? []),
];
