import type { Language } from '../../shared/article/language.ts';
import { tagSegment } from '../../shared/store/keys.ts';
import type { ObjectReader } from '../../shared/store/object-store.ts';
import { createKeptAMinute, type KeptAMinute } from '../http/kept-a-minute.ts';
import { type CardPage, readCards } from '../lists/read-articles.ts';
import type { RouteOptions } from '../site-options.ts';

/** Articles told of below another. */
const SHOWN = 4;
/** Topics whose newest articles are known, of some 3 kB each. */
const KEPT_TOPICS = 1_000;

const keptOf = new WeakMap<ObjectReader, KeptAMinute<CardPage>>();

/** The newest articles of a topic but this one: one LIST and its cards, kept for a minute. */
export async function readMoreOnTopic(
  { store, now }: Pick<RouteOptions, 'store' | 'now'>,
  language: Language,
  { tag, id }: { tag: string; id: string },
): Promise<Pick<CardPage, 'cards' | 'made'>> {
  const kept = keptOf.get(store) ?? createKeptAMinute<CardPage>(KEPT_TOPICS);
  keptOf.set(store, kept);
  const { cards, made } = await kept.read(`${language}/${tagSegment(tag)}`, now(), () =>
    readCards(store, language, { tag, now: now(), limit: SHOWN + 1 }),
  );
  return { cards: cards.filter((card) => card.id !== id).slice(0, SHOWN), made };
}
