import type { SiteConfig } from '../shared/article/site-config.ts';
import { articleIdInCard, CARD_PREFIXES } from '../shared/store/keys.ts';
import { listAll } from '../shared/store/list-all.ts';
import { mapAtOnce } from '../shared/store/map-at-once.ts';
import type { ObjectReader } from '../shared/store/object-store.ts';
import { findBehind } from './find-behind.ts';
import { type KnownObjects, listKnownObjects } from './known-objects.ts';
import type { SweepPorts } from './looked.ts';
import { createStamps, type InOrder, type Stamps } from './stamps.ts';
import type { Wake } from './wake.ts';
import { type ArticleObjects, walkArticles } from './walk-articles.ts';

export interface SweepOptions {
  store: ObjectReader;
  site: SiteConfig;
  now: () => Date;
  /** Called for each that is behind, one after the other. */
  wake(wake: Wake): Promise<void>;
  /** Reads every object of an article, which finds those that are cut off; else it looks whether they are there. */
  isDeep: boolean;
  /** ms. What was written since is under way, and no lost event's. */
  graceMs: number;
  /** Goes on behind this article. */
  after?: string | undefined;
  /** Asked between articles: whether to end here, to go on another time. */
  isOver?(): boolean;
  /** What an earlier sweep found in order is passed over for as long as it is the same; of all articles, so never with `after`. */
  inOrder?: InOrder;
  /** Articles between two times it is asked. */
  chunk?: number;
}

export interface SweepOutcome {
  articles: number;
  /** How many wakes there were for what is behind, and by article the first of them. */
  behind: number;
  named: string[];
  /** The last article looked at, if the time was over before the end. */
  goOnAfter?: string;
}

/** Articles looked at at once, some small reads each. */
const AT_ONCE = 16;
const CHUNK = 256;
const NAMED = 20;

/**
 * Compares what came in with what was made of it, and wakes the stages that are behind: for an event that was lost, an
 * object that was removed, or one that was cut off. Writes nothing.
 */
export async function sweepStore(options: SweepOptions): Promise<SweepOutcome> {
  const { store, site, now, isDeep, after, inOrder, isOver = () => false, chunk: size = CHUNK } = options;
  const stamps = inOrder && createStamps();
  const known = await listKnownObjects(store, stamps);
  const ports: SweepPorts = { store, site, now: now(), known, isDeep };
  const outcome: SweepOutcome = { articles: 0, behind: 0, named: [] };
  const woken = new Set<string>();
  const wake = countWakes(options, outcome);
  for await (const chunk of inChunks(walkArticles(store, after), size)) {
    const found = await mapAtOnce(chunk, AT_ONCE, async (objects) => {
      const behind = await lookAt(objects, ports, inOrder, stamps);
      return isRecent(objects, options, ports.now) ? [] : behind;
    });
    for (const one of found.flat()) {
      woken.add(one.articleId);
      await wake(one);
    }
    outcome.articles += chunk.length;
    const last = chunk.at(-1)?.id;
    if (last !== undefined && isOver()) return { ...outcome, goOnAfter: last };
  }
  if (after !== undefined) return outcome;
  // What is published anew is rid of its own.
  for await (const stray of strayCards(known, options, ports.now))
    if (!woken.has(stray.articleId)) await wake(stray);
  return outcome;
}

async function lookAt(
  objects: ArticleObjects,
  ports: SweepPorts,
  inOrder?: InOrder,
  stamps?: Stamps,
): Promise<Wake[]> {
  const { id } = objects;
  const { cards } = ports.known;
  const [stamp, own] = [stamps?.stampOf(objects) ?? '', stamps?.cardsOf(id) ?? []];
  // Files of pictures are of many articles, and in no stamp.
  const isStamped = !ports.known.pictured.has(id);
  if (isStamped && inOrder?.has(id, stamp)) {
    // Its object names them all.
    for (const key of own) cards.delete(key);
    return [];
  }
  const behind = await findBehind(objects, ports);
  const isInOrder = behind.length === 0 && !own.some((key) => cards.has(key));
  if (isInOrder) inOrder?.add(id, stamp);
  return behind;
}

function countWakes({ wake }: SweepOptions, outcome: SweepOutcome): (wake: Wake) => Promise<void> {
  return async (one) => {
    if (!one.isLookedAtAgain) {
      outcome.behind += 1;
      if (outcome.named.length < NAMED) outcome.named.push(`${one.articleId}: ${one.why}`);
    }
    await wake(one);
  };
}

async function* inChunks(
  walk: AsyncGenerator<ArticleObjects>,
  size: number,
): AsyncGenerator<ArticleObjects[]> {
  let chunk: ArticleObjects[] = [];
  for await (const objects of walk) {
    chunk.push(objects);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function isRecent(
  { inbox, sources, versions }: ArticleObjects,
  { graceMs }: SweepOptions,
  now: Date,
): boolean {
  const since = now.getTime() - graceMs;
  return [inbox, sources, versions].some((objects) =>
    objects.some(({ lastModified }) => lastModified.getTime() > since),
  );
}

/** Cards that no article names: readers would find in a list what is not there. */
async function* strayCards(
  { cards }: KnownObjects,
  { store, graceMs }: SweepOptions,
  now: Date,
): AsyncGenerator<Wake> {
  if (cards.size === 0) return;
  for (const prefix of CARD_PREFIXES) {
    for await (const { key, lastModified } of listAll(store, prefix)) {
      if (!cards.has(key) || lastModified.getTime() > now.getTime() - graceMs) continue;
      const articleId = articleIdInCard(key.slice(key.lastIndexOf('/') + 1));
      yield { stage: 'publish', key, articleId, why: `${key} is of no published article` };
    }
  }
}
