import type { Card } from '../../shared/article/published.ts';
import type { ListedObject, ObjectReader } from '../../shared/store/object-store.ts';
import { getReadable } from '../../shared/store/readable-object.ts';
import { createKeptValues, type KeptValues } from '../http/kept-values.ts';

/** Of some 500 bytes each; the lists of three languages that readers mostly ask for are far fewer. */
const CARD_LIMIT = 10_000;

const cardsOf = new WeakMap<ObjectReader, KeptValues<Card>>();

/** A listed card, read only if it changed since this process last read it. */
export function readCard(
  store: ObjectReader,
  { key, etag }: Pick<ListedObject, 'key' | 'etag'>,
): Card | undefined | Promise<Card | undefined> {
  const kept = cardsOf.get(store) ?? createKeptValues<Card>(CARD_LIMIT);
  if (!cardsOf.has(store)) cardsOf.set(store, kept);
  return kept.read(key, etag, () => getReadable<Card>(store, key));
}
