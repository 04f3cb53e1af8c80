import { timeInCard } from '../../shared/store/keys.ts';
import type { ObjectReader } from '../../shared/store/object-store.ts';
import { BEGINNING, type ListedCard, listCards } from '../sitemaps/list-cards.ts';
import { type CardPage, type CardsAsked, cardFolder, readCardPage } from './read-articles.ts';

/** LISTs of one page: keys sort the newest first, so the oldest come last. */
const MOST_LISTS = 10;

/**
 * A page of a range of articles, the oldest first: at most ten LISTs, of 1,000 keys each, and the cards of the page.
 * `undefined` if there are more in the range.
 */
export async function readOldest(
  store: ObjectReader,
  language: string,
  { tag, after, limit = 0, now, from, to = now }: CardsAsked,
): Promise<CardPage | undefined> {
  const folder = cardFolder(language, tag);
  if (folder === undefined) return { cards: [], made: '' };
  const oldest = after === undefined ? (from ?? BEGINNING) : timeInCard(after);
  const listed: ListedCard[] = [];
  let lists = 0;
  for await (const page of listCards(store, folder, { newest: to < now ? to : now, oldest })) {
    lists += 1;
    if (lists > MOST_LISTS) return undefined;
    listed.push(...page);
  }
  const rest = listed.filter(({ name }) => after === undefined || name < after);
  const page = rest.slice(-limit).reverse();
  return readCardPage(store, page, rest.length > page.length ? page.at(-1)?.name : undefined, now);
}
