import { articleIdInCard, invertedTime, timeInCard } from '../../shared/store/keys.ts';
import { LIST_LIMIT, type ObjectReader } from '../../shared/store/object-store.ts';

/** What a card's key and a LIST say of an article. */
export interface ListedCard {
  key: string;
  etag: string;
  /** The last part of the key, the same in every language. */
  name: string;
  id: string;
  publishedAt: Date;
  lastModified: Date;
}

/** No article is older, and none is dated before the calendar. */
export const BEGINNING = new Date('0001-01-01T00:00:00Z');

/** Times of publication, both included. */
export interface CardRange {
  newest: Date;
  oldest: Date;
}

/**
 * The cards in a folder that were published in a range, newest first, by pages of one LIST each. No object is read.
 * @throws if a page does not go on behind the one before it.
 */
export async function* listCards(
  store: ObjectReader,
  folder: string,
  { newest, oldest }: CardRange,
  limit = LIST_LIMIT,
): AsyncGenerator<ListedCard[]> {
  // A card's name is the inverted time and more, so it sorts behind the time alone.
  let startAfter = folder + invertedTime(newest);
  // Digits tell the two apart, which sort alike in UTF-8 and UTF-16.
  const end = folder + invertedTime(new Date(oldest.getTime() - 1));
  for (;;) {
    const { objects, truncated } = await store.list(folder, { startAfter, limit });
    const inside = objects.filter(({ key }) => key < end);
    if (inside.length > 0) yield inside.map((object) => listed(object, folder));
    const last = objects.at(-1)?.key;
    if (!truncated || last === undefined || inside.length < objects.length) return;
    if (last === startAfter) {
      throw new Error(`listing ${folder}: the page after ${startAfter} repeats itself`);
    }
    startAfter = last;
  }
}

function listed(
  { key, etag, lastModified }: Pick<ListedCard, 'key' | 'etag' | 'lastModified'>,
  folder: string,
): ListedCard {
  const name = key.slice(folder.length);
  return { key, etag, name, id: articleIdInCard(name), publishedAt: timeInCard(name), lastModified };
}
