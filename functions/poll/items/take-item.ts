import type { ArticleState } from '../../shared/article/article.ts';
import type { FeedConfig } from '../../shared/article/feeds-config.ts';
import type { RejectionRecord } from '../../shared/article/rejection-record.ts';
import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import type { SeenItem } from '../../shared/feed-state/feed-state.ts';
import { FetchFailure } from '../../shared/intake/fetch-failure.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { recordSaid } from '../../shared/said/record-said.ts';
import { hexHash } from '../../shared/store/hex-hash.ts';
import { getJson, putJsonIfChanged, toJson, unchangedSince } from '../../shared/store/json-object.ts';
import { articleKey, inboxKey } from '../../shared/store/keys.ts';
import { REJECTED_ITEM_FILE, rejectedItemKey } from '../../shared/store/rejected-keys.ts';
import type { PlacePorts } from '../pictures/place-ports.ts';
import type { ArticleJson, BuildPorts } from './build-article.ts';
import { itemHash } from './identity.ts';

/** Polls in which an item's page may fail before the item is rejected. */
const ATTEMPTS_LIMIT = 5;

/** An item that has its id and is still to be taken in. */
export interface WaitingItem extends SeenItem {
  articleId: string;
  pending: FeedItem;
}

export interface TakenItem {
  /** `later`: its page could not be read, its pictures took too long, or somebody else was writing its file. */
  done: 'taken' | 'revised' | 'unchanged' | 'withdrawn' | 'rejected' | 'later';
  item: SeenItem;
}

export type TakePorts = BuildPorts & PlacePorts;

/** Puts an item into the inbox, where it says something new there, or under `rejected/` with the reason. */
export async function takeItem(item: WaitingItem, feed: FeedConfig, ports: TakePorts): Promise<TakenItem> {
  try {
    // With what reads HTML and tells languages apart; most polls bring nothing new.
    const { buildArticle } = await import('./build-article.ts');
    const article = await buildArticle(item.pending, feed, ports);
    checkLanguage(item, article);
    return await putArticle(item, article, feed, ports);
  } catch (cause) {
    const attempts = (item.attempts ?? 0) + 1;
    if (cause instanceof FetchFailure && attempts < ATTEMPTS_LIMIT) {
      return { done: 'later', item: { ...item, attempts } };
    }
    if (!(cause instanceof FetchFailure) && !(cause instanceof Rejection)) throw cause;
    return rejectItem(item, cause.message, feed, ports);
  }
}

/** A second language beside the first would count as somebody's translation of it. */
function checkLanguage({ language }: SeenItem, article: ArticleJson): void {
  if (language === undefined || language === article.language) return;
  throw new Rejection(`the item was in "${language}" before and is in "${article.language}" now`);
}

async function putArticle(
  item: WaitingItem,
  built: ArticleJson,
  feed: FeedConfig,
  ports: TakePorts,
): Promise<TakenItem> {
  const { articleId, attempts = 0 } = item;
  const { store } = ports;
  const { id } = feed;
  const state = await getJson<ArticleState>(store, articleKey(articleId));
  const settled = { ...settle(item), language: built.language };
  if (state?.value.withdrawn)
    return { done: 'withdrawn', item: { ...settled, said: hexHash(toJson(built)), withdrawn: true } };
  const key = inboxKey(articleId, `${built.language}.json`);
  const before = await store.get(key);
  const { placePictures } = await import('../pictures/place-pictures.ts');
  const article = await placePictures(built, { articleId, before, feed, isLast: attempts > 0 }, ports);
  if (article === 'later') return { done: 'later', item: { ...item, attempts: attempts + 1 } };
  const text = toJson(article);
  const taken = { ...settled, said: hexHash(text) };
  if (before !== undefined && new TextDecoder().decode(before.body) === text) {
    await store.delete(rejectedItemKey(articleId));
    await recordSaid(store, `feed-${id}`, key, text);
    return { done: 'unchanged', item: taken };
  }
  if (before !== undefined && !isOurs(item, before.body)) {
    if (item.isReread) return { done: 'unchanged', item: { ...taken, said: item.said } };
    throw new Rejection(CHANGED_BY_OTHERS);
  }
  const written = await store.put(key, text, unchangedSince(before));
  if (written === 'conflict') return { done: 'later', item };
  await recordSaid(store, `feed-${id}`, key, text);
  return { done: before === undefined ? 'taken' : 'revised', item: taken };
}

const CHANGED_BY_OTHERS =
  "the article was changed here since the feed brought it, so the feed's new text is not taken; trying the item again takes it all the same";

/** Nobody else wrote the file since the feed did, as far as that is known. */
function isOurs({ said, hash, isForced }: SeenItem, body: Uint8Array): boolean {
  if (isForced) return true;
  return said === undefined ? hash !== undefined : said === hexHash(body);
}

/** The item has been dealt with as it is now. */
function settle({
  pending,
  attempts: _,
  rejected: _reason,
  isForced: _forced,
  isReread: _reread,
  ...item
}: WaitingItem): SeenItem {
  return { ...item, hash: itemHash(pending) };
}

async function rejectItem(
  item: WaitingItem,
  reason: string,
  { id }: FeedConfig,
  { store, now }: TakePorts,
): Promise<TakenItem> {
  const { articleId, pending } = item;
  const record: RejectionRecord = {
    articleId,
    file: REJECTED_ITEM_FILE,
    reason: `feed ${id}: ${reason}`,
    receivedAt: now().toISOString(),
    text: JSON.stringify(pending, undefined, 2),
  };
  await putJsonIfChanged(store, rejectedItemKey(articleId), record);
  return { done: 'rejected', item: { ...settle(item), rejected: reason } };
}
