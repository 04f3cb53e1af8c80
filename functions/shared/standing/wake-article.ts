import type { ArticleState, SourceArticle } from '../article/article.ts';
import { getJson } from '../store/json-object.ts';
import { articleKey, sourceKey } from '../store/keys.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { getReadable } from '../store/readable-object.ts';

/**
 * Puts the source of the revision that counts again, which wakes the stages that read it: what memory knows costs nothing.
 * @returns whether there is one; one that cannot be read is made again by ingest, which the sweep wakes, and wakes them
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
