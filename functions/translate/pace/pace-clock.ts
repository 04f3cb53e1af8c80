import { setTimeout as pause } from 'node:timers/promises';

/** A simulation has its own. */
export interface PaceClock {
  /** Ms since 1970. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const REAL_CLOCK: PaceClock = { now: Date.now, sleep: (ms) => pause(ms) };
