import { setTimeout as sleep } from 'node:timers/promises';
import { createEventNotes } from './event-notes.ts';
import type { EventQueue } from './event-queue.ts';
import type { StageEvent } from './stage-event.ts';

export interface HandingOptions {
  /** Where the notes are. */
  folder: string;
  /** The process that handles events now; `undefined` once it has ended. */
  readHolder(): Promise<string | undefined>;
  /** Handles them here, if that process ends. */
  own: EventQueue;
  articleOf(event: StageEvent): string;
  waitMs?: number;
}

const LOOK_MS = 100;
/** A machine that fails is tried again and again; then the command ends, and the work goes on without it. */
const WAIT_MS = 5 * 60_000;

/**
 * For a command beside a running `npm start`: hands its events to that process, whose stages, translator and budget they
 * are for, and waits until nothing of the articles they are about is left to do.
 */
export function createHandingQueue(options: HandingOptions): EventQueue {
  const { folder, readHolder, own, articleOf, waitMs = WAIT_MS } = options;
  const notes = createEventNotes(folder);
  const articles = new Set<string>();
  const handing = new Set<Promise<void>>();

  async function hand(note: string): Promise<void> {
    const holder = await readHolder();
    // Otherwise it stays this process's own, and is taken up below.
    if (holder !== undefined) await notes.handTo(holder, note);
  }

  async function isDone(): Promise<boolean> {
    return !(await notes.listAll()).some((event) => articles.has(articleOf(event)));
  }

  return {
    async announce(event) {
      const note = await notes.write(event);
      return {
        ready() {
          articles.add(articleOf(event));
          const handed = hand(note);
          handing.add(handed);
          // Thrown where it is waited for.
          handed.catch(() => undefined);
        },
        async cancel() {
          await notes.remove([note]);
          notes.clear();
        },
      };
    },
    async idle() {
      await Promise.all(handing);
      handing.clear();
      const end = Date.now() + waitMs;
      while (!(await isDone())) {
        if ((await readHolder()) === undefined) {
          await own.recover();
          await own.idle();
          return;
        }
        if (Date.now() > end) {
          throw new Error(
            'the running npm start has not finished what this command changed; it goes on with it',
          );
        }
        await sleep(LOOK_MS);
      }
    },
    hasRoom: () => own.hasRoom(),
    recover: async () => ({ found: 0, lost: 0 }),
    stop: () => own.stop(),
  };
}
