import type { Language } from '../../shared/article/language.ts';
import type { ObjectReader } from '../../shared/store/object-store.ts';
import { createKeptAMinute, type KeptAMinute } from '../http/kept-a-minute.ts';
import type { RouteOptions } from '../site-options.ts';
import { readCards } from './read-articles.ts';

/** Topics of which it is known whether a language has them. */
const KEPT_TOPICS = 2_000;

const keptOf = new WeakMap<ObjectReader, KeptAMinute<boolean>>();

/** The other languages that have a page of this topic: one LIST for each, kept for a minute. */
export async function topicLanguages(
  { store, site, now }: Pick<RouteOptions, 'store' | 'site' | 'now'>,
  tag: string,
  language: Language,
): Promise<Language[]> {
  const kept = keptOf.get(store) ?? createKeptAMinute<boolean>(KEPT_TOPICS);
  keptOf.set(store, kept);
  const others = site.languages.filter((other) => other !== language);
  const found = await Promise.all(
    others.map((other) =>
      kept.read(`${other}/${tag}`, now(), async () => {
        const { cards } = await readCards(store, other, { tag, now: now(), limit: 1 });
        return cards.length > 0;
      }),
    ),
  );
  return others.filter((_, index) => found[index]);
}
