import { LRUCache } from 'lru-cache';
import type { PublishedArticle, PublishedVersion } from '../../shared/article/published.ts';
import { isUnmade, withoutUnmade } from '../../shared/pictures/without-unmade.ts';
import { getJson, type ReadJson } from '../../shared/store/json-object.ts';
import type { ObjectReader } from '../../shared/store/object-store.ts';

/** Of the texts, which are nearly all of an article: some thousand articles of three languages. */
const CHARACTERS = 32_000_000;

const articlesOf = new WeakMap<ObjectReader, LRUCache<string, ReadJson<PublishedArticle>>>();

/** A published article as readers may see it. Its body is fetched and decoded only if it changed since this process last read it. */
export async function readPublished(
  store: ObjectReader,
  key: string,
): Promise<ReadJson<PublishedArticle> | undefined> {
  const kept = articlesOf.get(store) ?? new LRUCache({ maxSize: CHARACTERS, sizeCalculation: charactersOf });
  if (!articlesOf.has(store)) articlesOf.set(store, kept);
  const known = kept.get(key);
  const found = await getJson<PublishedArticle>(store, key, known);
  if (found === undefined) {
    kept.delete(key);
    return undefined;
  }
  if (found === known) return known;
  const shown = { ...found, value: withoutMissing(found.value) };
  kept.set(key, shown);
  return shown;
}

/** Pictures that are named and not made yet are shown nowhere. */
function withoutMissing(article: PublishedArticle): PublishedArticle {
  const versions = Object.entries(article.versions).map(([language, version]) => {
    const { image, ...others } = version;
    const bodyHtml = withoutUnmade(version.bodyHtml);
    const shown = image === undefined || isUnmade(image.url) ? {} : { image };
    return [language, { ...others, bodyHtml, ...shown } satisfies PublishedVersion];
  });
  return { ...article, versions: Object.fromEntries(versions) };
}

function charactersOf({ value: { versions } }: ReadJson<PublishedArticle>): number {
  return Object.values(versions).reduce((sum, { bodyHtml }) => sum + bodyHtml.length, 1000);
}
