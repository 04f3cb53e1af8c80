import type { FeedConfig } from '../shared/article/feeds-config.ts';
import type { SeenItem } from '../shared/feed-state/feed-state.ts';
import { FetchFailure } from '../shared/intake/fetch-failure.ts';
import { recordSaid } from '../shared/said/record-said.ts';
import { compareKeys } from '../shared/store/compare-keys.ts';
import { toJson } from '../shared/store/json-object.ts';
import { inboxKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { updateJson } from '../shared/store/update-json.ts';
import type { Fetcher } from './fetch/fetcher.ts';
import type { ArticleJson } from './items/build-article.ts';
import type { TakenItem } from './items/take-item.ts';

/** Pages asked in one poll of a feed. */
const CHECKS_LIMIT = 5;
/** Between two questions for one page. */
const CHECK_INTERVAL_MS = 24 * 60 * 60 * 1000;

export interface GonePorts {
  store: ObjectStore;
  fetch: Fetcher;
  now: () => Date;
  isTimeUp: () => boolean;
}

/**
 * Asks for the pages of articles that left the feed, a few at a time, and withdraws those that answer 410.
 * Returns what came of each page asked.
 */
export async function withdrawGone(
  items: readonly SeenItem[],
  feed: FeedConfig,
  ports: GonePorts,
): Promise<Map<SeenItem, TakenItem>> {
  const results = new Map<SeenItem, TakenItem>();
  for (const item of feed.withdrawWhenGone ? chooseItems(items, ports.now()) : []) {
    if (ports.isTimeUp()) break;
    const goneCheckedAt = ports.now().toISOString();
    const isGone = await answersGone(item.url as string, ports.fetch);
    if (isGone) await withdraw(item, feed, ports.store);
    const next = { ...item, goneCheckedAt };
    results.set(
      item,
      isGone ? { done: 'withdrawn', item: { ...next, withdrawn: true } } : { done: 'unchanged', item: next },
    );
  }
  return results;
}

function chooseItems(items: readonly SeenItem[], now: Date): SeenItem[] {
  const before = new Date(now.getTime() - CHECK_INTERVAL_MS).toISOString();
  return items
    .filter(
      ({ listed, url, language, withdrawn }) =>
        !listed && url !== undefined && language !== undefined && !withdrawn,
    )
    .filter(({ articleId, goneCheckedAt = '' }) => articleId !== undefined && goneCheckedAt <= before)
    .sort((a, b) => compareKeys(a.goneCheckedAt ?? '', b.goneCheckedAt ?? ''))
    .slice(0, CHECKS_LIMIT);
}

async function answersGone(url: string, fetch: Fetcher): Promise<boolean> {
  try {
    return (await fetch({ url, kind: 'page', method: 'HEAD' })).status === 410;
  } catch (cause) {
    if (cause instanceof FetchFailure) return false;
    throw cause;
  }
}

async function withdraw(
  { articleId = '', language = '' }: SeenItem,
  { id }: FeedConfig,
  store: ObjectStore,
): Promise<void> {
  const key = inboxKey(articleId, `${language}.json`);
  const updated = await updateJson<ArticleJson>(store, key, (stored) =>
    stored?.withdrawn ? stored : stored && { ...stored, withdrawn: true },
  );
  if (updated?.changed) await recordSaid(store, `feed-${id}`, key, toJson(updated.value));
}
