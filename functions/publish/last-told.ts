import type { ArticleState } from '../shared/article/article.ts';
import { afterEmbargoed } from '../shared/article/embargo.ts';
import { articleIdInCard, prefixes, timeInCard } from '../shared/store/keys.ts';
import type { ObjectReader } from '../shared/store/object-store.ts';

/** Pages of a thousand changes each; of one that lies behind them it is not known when it was. */
const PAGES = 20;

/**
 * When what readers get of an article last changed, by its entry under `changed/`: the newest that is of no time that was
 * planned, which comes by itself. For an article whose published object is gone, which said so.
 */
export async function lastTold(
  { id, publishedAt, unpublishAt, firstSeenAt = '' }: ArticleState,
  { store, now }: { store: ObjectReader; now: Date },
): Promise<string | undefined> {
  let startAfter = afterEmbargoed(prefixes.changed, now);
  for (let page = 0; page < PAGES; page += 1) {
    const { objects, truncated } = await store.list(prefixes.changed, { startAfter });
    for (const { key } of objects) {
      const name = key.slice(prefixes.changed.length);
      const time = timeInCard(name);
      const at = Number.isNaN(time.getTime()) ? '' : time.toISOString();
      if (at < firstSeenAt) return undefined;
      if (articleIdInCard(name) === id && at !== publishedAt && at !== unpublishAt) return at;
    }
    const last = objects.at(-1)?.key;
    if (!truncated || last === undefined) return undefined;
    startAfter = last;
  }
  return undefined;
}
