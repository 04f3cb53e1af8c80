import type { PublishedArticle } from '../../functions/shared/article/published.ts';
import { toJson } from '../../functions/shared/store/json-object.ts';
import type { StoredObject } from '../../functions/shared/store/object-store.ts';

/** Cards are made again where the article is put, so it names none there yet: publish takes one that is named for one that exists. */
export function withoutCards({ body }: StoredObject): Uint8Array | string {
  try {
    const article: PublishedArticle = JSON.parse(new TextDecoder().decode(body));
    return toJson({ ...article, cards: [], changes: [] });
  } catch {
    // It is carried as broken as it is; the sweep there finds it.
    return body;
  }
}
