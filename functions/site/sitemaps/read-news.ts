import { isGone } from '../../shared/article/is-gone.ts';
import type { Card } from '../../shared/article/published.ts';
import { mapAtOnce } from '../../shared/store/map-at-once.ts';
import { LIST_LIMIT, type ObjectReader } from '../../shared/store/object-store.ts';
import { readCard } from '../lists/read-card.ts';
import { listCards } from './list-cards.ts';

/** Google, "Create a News sitemap": articles of the last two days, at most 1,000 (a page of a LIST). */
const NEWS_AGE_MS = 2 * 24 * 60 * 60 * 1000;
const NEWS_LIMIT = LIST_LIMIT;

/** Cards read at once. */
const AT_ONCE = 50;

/** One LIST, and the cards of the last two days that changed since this process last read them. */
export async function readNews(store: ObjectReader, folder: string, now: Date): Promise<Card[]> {
  const range = { newest: now, oldest: new Date(now.getTime() - NEWS_AGE_MS) };
  const page = await listCards(store, folder, range, NEWS_LIMIT).next();
  const listed = page.done ? [] : page.value;
  const cards = await mapAtOnce(listed, AT_ONCE, async (object) => readCard(store, object));
  return cards.flatMap((card) => (card === undefined || isGone(card, now) ? [] : card));
}
