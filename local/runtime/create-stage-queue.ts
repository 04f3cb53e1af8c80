import { join } from 'node:path';
import { describeFailure } from '../../functions/shared/failure/describe-failure.ts';
import type { Progress } from '../progress.ts';
import { readHolder } from './hold-data-folder.ts';
import { createEventQueue, type EventQueue } from './queue/event-queue.ts';
import { createHandingQueue } from './queue/handing-queue.ts';
import type { StageEvent } from './queue/stage-event.ts';
import { articleOf, mergeEvents, workOf } from './stages.ts';

export interface StageQueue {
  queue: EventQueue;
  /** Events given up for this run. */
  countUnfinished(): number;
}

export interface StageQueueOptions {
  data: string;
  /** Somebody waits for the end. */
  once: boolean;
  /** A running npm start does the work: a command's events are handed to it. */
  isGuest: boolean;
  progress: Progress;
  handle(event: StageEvent): Promise<void>;
}

/** Attempts with `--once`. */
const ONCE_ATTEMPTS = 3;

/** The queue of the three stages that objects wake, under the data folder's `.events/`. */
export function createStageQueue({ data, once, isGuest, progress, handle }: StageQueueOptions): StageQueue {
  let unfinished = 0;
  const folder = join(data, '.events');
  const own = createEventQueue({
    folder,
    handle,
    workOf,
    mergeEvents,
    // One of a lane at a time: a segment that two articles share is in memory for the second.
    concurrency: { ingest: 4, translate: 4, 'translate urgent': 1, 'translate slow': 1, publish: 4 },
    maxAttempts: once ? ONCE_ATTEMPTS : Number.POSITIVE_INFINITY,
    onFailure(event, cause, retryInMs) {
      if (retryInMs === undefined) unfinished += 1;
      progress.line(retryInMs === undefined ? 'failed' : 'retry', describeRetry(event, cause, retryInMs));
    },
  });
  const holder = async () => (await readHolder(data))?.process;
  const queue = isGuest ? createHandingQueue({ folder, readHolder: holder, own, articleOf }) : own;
  return { queue, countUnfinished: () => unfinished };
}

function describeRetry({ stage, key }: StageEvent, cause: unknown, retryInMs: number | undefined): string {
  const next =
    retryInMs === undefined ? 'kept for the next start' : `again in ${(retryInMs / 1000).toFixed(1)} s`;
  return `${stage} ${key}: ${describeFailure(cause)} (${next})`;
}
