import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import type { InOrder } from '../../functions/sweep/stamps.ts';
import type { SweepOutcome } from '../../functions/sweep/sweep-store.ts';
import type { Wake } from '../../functions/sweep/wake.ts';
import { wakesOf } from '../../functions/sweep/wakes-of.ts';
import { walkArticles } from '../../functions/sweep/walk-articles.ts';
import type { Progress } from '../progress.ts';
import type { EventQueue } from './queue/event-queue.ts';

export interface SweptFolder {
  store: ObjectStore;
  site: SiteConfig;
  queue: EventQueue;
  progress: Progress;
  inOrder?: InOrder;
}

/** Has a stage look at an object again, as if it had just been put. */
export async function wakeStage(
  queue: Pick<EventQueue, 'announce'>,
  { stage, key }: Pick<Wake, 'stage' | 'key'>,
): Promise<void> {
  (await queue.announce({ stage, key })).ready();
}

/**
 * Compares what came in with what was made of it, tells what is not there or is cut off, and waits until it is made
 * again. Begun when nothing is under way, so that what is missing is lost.
 */
export async function sweepObjects({
  store,
  site,
  queue,
  progress,
  inOrder,
}: SweptFolder): Promise<SweepOutcome> {
  await queue.idle();
  const options = { isDeep: true, graceMs: 0, now: () => new Date() };
  // With what reads HTML, for the pictures of articles.
  const { sweepStore } = await import('../../functions/sweep/sweep-store.ts');
  const outcome = await sweepStore({
    ...{ store, site, ...options },
    ...(inOrder && { inOrder }),
    async wake(wake) {
      if (!wake.isLookedAtAgain) progress.line('note', `${wake.articleId}: ${wake.why}; made again`);
      await wakeStage(queue, wake);
    },
  });
  await queue.idle();
  return outcome;
}

/** What lost events were about is not known, so every article is looked at: what is done already stays as it is. */
export async function wakeAll(store: ObjectStore, queue: EventQueue): Promise<void> {
  for await (const { id } of walkArticles(store)) {
    const wakes = await wakesOf(id, { store, from: 'ingest', why: 'an event was lost' });
    for (const wake of wakes) await wakeStage(queue, wake);
  }
}
