import { afterEmbargoed } from '../../shared/article/embargo.ts';
import type { Language } from '../../shared/article/language.ts';
import { invertedTime } from '../../shared/store/keys.ts';
import type { ObjectReader } from '../../shared/store/object-store.ts';
import { listGroups } from './list-folders.ts';
import { type CardPage, type CardsAsked, cardFolder, PAGE_SIZE, readCardPage } from './read-articles.ts';

/**
 * As readCards, in several languages at once: the cards of an article stand beside each other, in the order of the languages, and
 * `limit` counts articles. One LIST for each language and the cards that changed.
 */
export async function readInAll(
  store: ObjectReader,
  languages: readonly Language[],
  { tag, after = '', limit = PAGE_SIZE, now, from, to = now }: CardsAsked,
): Promise<CardPage> {
  const startAfter = afterEmbargoed('', to < now ? to : now, after);
  const folders = languages.flatMap((language) => cardFolder(language, tag) ?? []);
  const { groups, truncated } = await listGroups(store, folders, { startAfter, limit });
  const end = from === undefined ? undefined : invertedTime(new Date(from.getTime() - 1));
  const inside = end === undefined ? groups : groups.filter(({ name }) => name < end);
  const goesOn = truncated && inside.length === groups.length;
  const cards = inside.flatMap((group) => group.cards);
  return readCardPage(store, cards, goesOn ? inside.at(-1)?.name : undefined, now);
}
