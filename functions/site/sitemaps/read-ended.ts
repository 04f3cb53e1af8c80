import { prefixes } from '../../shared/store/keys.ts';
import type { ObjectReader } from '../../shared/store/object-store.ts';
import { BEGINNING, listCards } from './list-cards.ts';

/** An end is in the listing only until its article is published again, which takes its cards away. */
const ENDED_LIMIT = 50_000;

/** Ids of the articles whose time is over while their cards are still there: one LIST, and no object is read. */
export async function readEnded(store: ObjectReader, now: Date): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const page of listCards(store, prefixes.ends, { newest: now, oldest: BEGINNING })) {
    for (const { id } of page) ids.add(id);
    if (ids.size >= ENDED_LIMIT) break;
  }
  return ids;
}
