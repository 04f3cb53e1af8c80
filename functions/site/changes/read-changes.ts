import { afterEmbargoed, isEmbargoed } from '../../shared/article/embargo.ts';
import { isGone } from '../../shared/article/is-gone.ts';
import { offered } from '../../shared/article/offered.ts';
import type { PublishedArticle } from '../../shared/article/published.ts';
import { getJson } from '../../shared/store/json-object.ts';
import {
  articleIdInCard,
  invertedTime,
  prefixes,
  publishedKey,
  timeInCard,
} from '../../shared/store/keys.ts';
import type { ListedObject, ObjectReader } from '../../shared/store/object-store.ts';
import { readable } from '../../shared/store/readable-object.ts';
import { createKeptValues, type KeptValues } from '../http/kept-values.ts';
import type { ArticleSource } from '../lists/read-articles.ts';
import { type ChangedArticle, changedArticle } from './changed-article.ts';
import { cameAfter, MARK_LIMIT, markOf, type Place, WINDOW_MS } from './place.ts';
import type { Walk } from './walk.ts';

/** A change as it stands now. */
export interface FoundChange {
  /** ISO 8601. */
  at: string;
  /** Nobody can read it in any language. */
  isWithdrawn: boolean;
  article: ChangedArticle;
}

export interface ChangePage {
  /** Newest first, each article once. */
  changes: FoundChange[];
  /** Where to go on some day, once this walk is at its end. */
  began: Place;
  /** The walk as far as it has come, if there may be more. */
  next?: Walk;
}

export interface ChangesAsked {
  since?: Place | undefined;
  after?: Walk | undefined;
  limit: number;
}

/**
 * A page of the changes, newest first, down to where the asker knows them: one LIST (two if very much changed within the
 * last seconds) and the articles that changed since this process last read them, at most `limit`. An article that changes
 * meanwhile moves to the front, where this walk does not go back to: it is in the next one.
 */
export async function readChanges(source: ArticleSource, asked: ChangesAsked): Promise<ChangePage> {
  const { limit } = asked;
  const { walk, objects, truncated } = await (asked.after
    ? goOn(source.store, asked.after, limit)
    : begin(source, asked));
  const { began, since } = walk;
  const listed = objects.slice(0, limit).map((object) => ({ object, at: timeOf(object) }));
  const end = listed.findIndex(({ at }) => since !== undefined && at <= since.until);
  const reached = end < 0 ? listed : listed.slice(0, end);
  const news = reached.filter(
    ({ object, at }) =>
      !cameAfter(began, object, at) && (since === undefined || cameAfter(since, object, at)),
  );
  const found = await Promise.all(news.map(({ object, at }) => findChange(source, object, at)));
  const last = reached.at(-1)?.object.key.slice(prefixes.changed.length);
  const hasMore = end < 0 && last !== undefined && (truncated || objects.length > limit);
  return {
    changes: found.flatMap((change) => change ?? []),
    began,
    ...(hasMore && { next: { ...walk, after: last } }),
  };
}

async function goOn(store: ObjectReader, walk: Walk, limit: number) {
  const startAfter = prefixes.changed + (walk.after ?? '');
  return { walk, ...(await store.list(prefixes.changed, { startAfter, limit })) };
}

async function begin({ store, now }: ArticleSource, { since, limit }: ChangesAsked) {
  const time = now();
  const until = new Date(time.getTime() - WINDOW_MS);
  const list = (startAfter: string, most: number) =>
    store.list(prefixes.changed, { startAfter, limit: most });
  const page = await list(afterEmbargoed(prefixes.changed, time), Math.max(limit, MARK_LIMIT + 1));
  const recent = page.objects.filter((object) => timeOf(object) > until);
  const walk = (seen: string[]): Walk => ({ began: { until, seen: new Set(seen) }, ...(since && { since }) });
  if (recent.length <= MARK_LIMIT) return { walk: walk(recent.map(markOf)), ...page };
  // More than a place can name: what is so new is told a few seconds later.
  const settled = await list(prefixes.changed + invertedTime(until), limit);
  return { walk: walk([]), ...settled };
}

const timeOf = ({ key }: ListedObject) => timeInCard(key.slice(prefixes.changed.length));

/** Of some kilobytes each. */
const ARTICLE_LIMIT = 2000;
const articlesOf = new WeakMap<ObjectReader, KeptValues<ChangedArticle>>();

/** `undefined` if the article has changed again since, which another change tells of. */
async function findChange(
  { store, site, now }: ArticleSource,
  { key, etag }: ListedObject,
  at: Date,
): Promise<FoundChange | undefined> {
  const kept = articlesOf.get(store) ?? createKeptValues<ChangedArticle>(ARTICLE_LIMIT);
  articlesOf.set(store, kept);
  const id = articleIdInCard(key.slice(prefixes.changed.length));
  const article = await kept.read(key, etag, () => readable(() => load(store, id, etag)));
  if (article === undefined || at.getTime() < lastChange(article, now())) return undefined;
  const shown = offered(article, site.languages);
  const isWithdrawn =
    isGone(article, now()) || isEmbargoed(article, now()) || Object.keys(shown.versions).length === 0;
  return { at: at.toISOString(), isWithdrawn, article: shown };
}

async function load(store: ObjectReader, id: string, etag: string) {
  const found = await getJson<PublishedArticle>(store, publishedKey(id));
  return found && { value: changedArticle(found.value), etag };
}

/** What was planned has happened by itself once its time has come. */
function lastChange(article: ChangedArticle, now: Date): number {
  const { changedAt, publishedAt, unpublishAt, versions } = article;
  const planned = Object.keys(versions).length === 0 ? [] : [publishedAt, unpublishAt];
  const times = [changedAt, ...planned].flatMap((time) => (time === undefined ? [] : Date.parse(time)));
  return Math.max(...times.filter((time) => time <= now.getTime()), Number.NEGATIVE_INFINITY);
}
