import type { PublishedArticle } from '../../functions/article/published.ts';
import { cardsOf } from '../../functions/publish/cards.ts';
import { putJson } from '../../functions/store/json-object.ts';
import { publishedKey } from '../../functions/store/keys.ts';
import type { ObjectStore } from '../../functions/store/object-store.ts';

/** Puts articles and their cards as publish does. */
export async function putArticles(store: ObjectStore, articles: readonly PublishedArticle[]): Promise<void> {
  for (const article of articles) {
    await putJson(store, publishedKey(article.id), article);
    for (const [key, card] of cardsOf(article)) await putJson(store, key, card);
  }
}
