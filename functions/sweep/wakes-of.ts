import { WOKEN_STAGES, type WokenStage } from '../pipeline.ts';
import type { ArticleState } from '../shared/article/article.ts';
import { articleKey, cardName, inboxFolder, newestFolder, sourceKey } from '../shared/store/keys.ts';
import type { ObjectReader } from '../shared/store/object-store.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import type { Wake } from './wake.ts';

/**
 * What wakes an article's stages from one of them on, in the order of the flow. Each does what it would do after a put of
 * what it wakes on: what is there stays, what is not is made.
 */
export async function wakesOf(
  articleId: string,
  { store, from, why }: { store: ObjectReader; from: WokenStage; why: string },
): Promise<Wake[]> {
  const keys = await keysOf(articleId, store);
  return WOKEN_STAGES.slice(WOKEN_STAGES.indexOf(from)).flatMap((stage) => {
    const key = keys[stage];
    return key === undefined ? [] : [{ stage, key, articleId, why }];
  });
}

async function keysOf(id: string, store: ObjectReader): Promise<Partial<Record<WokenStage, string>>> {
  const { objects } = await store.list(inboxFolder(id), { limit: 1 });
  const state = (await getReadable<ArticleState>(store, articleKey(id)))?.value;
  const ingest = objects[0]?.key;
  return {
    ...(ingest !== undefined && { ingest }),
    ...(state && {
      translate: sourceKey(id, state.revision),
      pictures: sourceKey(id, state.revision),
      // By a card's key, that of its original, the stage looks at all of its cards.
      publish: newestFolder(state.sourceLanguage) + cardName(new Date(state.publishedAt), id),
    }),
  };
}
