import { LRUCache } from 'lru-cache';
import type { PublishedArticle } from '../../shared/article/published.ts';
import { getJson, type ReadJson } from '../../shared/store/json-object.ts';
import type { ObjectReader } from '../../shared/store/object-store.ts';

/** Of the texts, which are nearly all of an article: some thousand articles of three languages. */
const CHARACTERS = 32_000_000;

const articlesOf = new WeakMap<ObjectReader, LRUCache<string, ReadJson<PublishedArticle>>>();

/** A published article. Its body is fetched and decoded only if it changed since this process last read it. */
export async function readPublished(
  store: ObjectReader,
  key: string,
): Promise<ReadJson<PublishedArticle> | undefined> {
  const kept = articlesOf.get(store) ?? new LRUCache({ maxSize: CHARACTERS, sizeCalculation: charactersOf });
  articlesOf.set(store, kept);
  const found = await getJson<PublishedArticle>(store, key, kept.get(key));
  if (found === undefined) kept.delete(key);
  else kept.set(key, found);
  return found;
}

function charactersOf({ value: { versions } }: ReadJson<PublishedArticle>): number {
  return Object.values(versions).reduce((sum, { bodyHtml }) => sum + bodyHtml.length, 1000);
}
