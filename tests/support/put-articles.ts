import { cardsOf } from '../../functions/publish/cards.ts';
import type { PublishedArticle } from '../../functions/shared/article/published.ts';
import { putJson } from '../../functions/shared/store/json-object.ts';
import { publishedKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';

/** Puts articles and their cards as publish does. */
export async function putArticles(store: ObjectStore, articles: readonly PublishedArticle[]): Promise<void> {
  for (const article of articles) {
    await putJson(store, publishedKey(article.id), article);
    for (const [key, card] of cardsOf(article)) await putJson(store, key, card);
  }
}
