import type { ArticleState, SourceArticle } from '../shared/article/article.ts';
import { getJson } from '../shared/store/json-object.ts';
import { articleKey, sourceKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { getReadable } from '../shared/store/readable-object.ts';

/**
 * Puts the source of the revision that counts again, which wakes the stage: what memory knows costs nothing.
 * @returns whether there is one; one that cannot be read is made again by ingest, which the sweep wakes, and wakes the stage
 * then.
 */
export async function wakeArticle(store: ObjectStore, articleId: string): Promise<boolean> {
  const state = (await getJson<ArticleState>(store, articleKey(articleId)))?.value;
  const key = state && sourceKey(articleId, state.revision);
  if (key === undefined || (await getReadable<SourceArticle>(store, key)) === undefined) return false;
  const source = await store.get(key);
  if (source === undefined) return false;
  await store.put(source.key, source.body);
  return true;
}
