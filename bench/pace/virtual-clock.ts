import { setImmediate as turn } from 'node:timers/promises';
import type { PaceClock } from '../../functions/translate/pace/pace-clock.ts';

/** Time that passes only while everybody sleeps: hours of waiting in seconds. */
export interface VirtualClock extends PaceClock {
  /** Runs until `work` is done. */
  run(work: Promise<unknown>): Promise<void>;
}

/** @param isBusy Whether somebody waits for real time. */
export function createVirtualClock(isBusy: () => boolean): VirtualClock {
  // Not 0: an object says when it was written.
  let now = 1_000_000;
  const sleepers: { at: number; wake: () => void }[] = [];

  async function settle(): Promise<void> {
    for (let turns = 0; turns < 4 || isBusy(); turns += 1) await turn();
  }

  return {
    now: () => now,
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers.push({ at: now + ms, wake });
      }),
    async run(work) {
      let isDone = false;
      void work.finally(() => {
        isDone = true;
      });
      await settle();
      while (!isDone) {
        const next = Math.min(...sleepers.map(({ at }) => at));
        if (!Number.isFinite(next)) throw new Error('everybody waits for somebody else');
        now = Math.max(now, next);
        for (const sleeper of sleepers.filter(({ at }) => at <= now)) {
          sleepers.splice(sleepers.indexOf(sleeper), 1);
          sleeper.wake();
        }
        await settle();
      }
      await work;
    },
  };
}
