import type { ArticleState } from '../shared/article/article.ts';
import { getJson } from '../shared/store/json-object.ts';
import { articleKey, sourceKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';

/**
 * Puts the source of the revision that counts again, which wakes the stage: what memory knows costs nothing.
 * @returns whether there is one.
 */
export async function wakeArticle(store: ObjectStore, articleId: string): Promise<boolean> {
  const state = (await getJson<ArticleState>(store, articleKey(articleId)))?.value;
  const source = state && (await store.get(sourceKey(articleId, state.revision)));
  if (source === undefined) return false;
  await store.put(source.key, source.body);
  return true;
}
