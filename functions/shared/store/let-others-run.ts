import { setImmediate as nextTurn } from 'node:timers/promises';

/** Somebody who waits for a page does not feel it. */
const LONGEST_MS = 10;

/** When the event loop last turned, as far as anybody asked since. */
let turnedAt: number | undefined;

/**
 * For work that never waits for the disk, and would keep timers and sockets from theirs: now and then, a promise that is kept
 * once those have had their turn.
 */
export function letOthersRun(): Promise<void> | undefined {
  const now = performance.now();
  if (turnedAt === undefined) {
    turnedAt = now;
    setImmediate(() => {
      turnedAt = undefined;
    });
    return undefined;
  }
  return now - turnedAt < LONGEST_MS ? undefined : nextTurn();
}
