import pLimit, { type LimitFunction } from 'p-limit';
import type { Lane } from '../../pipeline.ts';
import { paceKey } from '../../shared/store/keys.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import { updateJson, updateJsonWith } from '../../shared/store/update-json.ts';
import { type LanguagePair, pairName } from '../language-pair.ts';
import { PausedError } from '../translation-error.ts';
import { capacityOf } from './bucket.ts';
import { type PaceClock, REAL_CLOCK } from './pace-clock.ts';
import {
  decideTake,
  LONGEST_SLEEP_MS,
  type PaceLimits,
  type PaceState,
  type RefusedRequest,
  slowDown,
} from './pace-state.ts';

/** How fast an engine is asked, shared by all that ask it. */
export interface Pace {
  /**
   * Resolves when a request may go. @returns when that was, in ms since 1970.
   * @throws {PausedError} if that is not before `until`.
   */
  take(pair: LanguagePair, request: PacedRequest): Promise<number>;
  /** The service refused a request because it is asked too much. */
  refused(pair: LanguagePair, request: RefusedRequest): Promise<void>;
  /** Bytes from which on no further text joins a request; absent where any number may. */
  bytesTogether(pair: LanguagePair, lane: Lane): number | undefined;
}

export interface PacedRequest {
  bytes: number;
  lane: Lane;
  /** Ms since 1970; absent where it may take its time. */
  until?: number | undefined;
}

export interface PaceOptions {
  /** Names it in the key. */
  engine: string;
  limits: PaceLimits;
  /** Where processes share what they know of the service, and what they took of it. */
  store: ObjectStore;
  clock?: PaceClock;
}

/** Of what fits into a bucket: small requests leave more of it to what is urgent. */
const SLOW_SHARE = 0.25;

/** A token bucket of requests and one of bytes for each pair, in the store, by compare-and-swap (docs/adr/0028). */
export function createPace({ engine, limits, store, clock = REAL_CLOCK }: PaceOptions): Pace {
  // Those of one process that wait for the same take turns, so that they do not race one another.
  const turns = new Map<string, LimitFunction>();
  const seen = new Map<string, PaceState>();

  function inTurn<T>(line: string, work: () => Promise<T>): Promise<T> {
    const turn = turns.get(line) ?? pLimit(1);
    turns.set(line, turn);
    return turn(work);
  }

  async function tryTake(pair: LanguagePair, { bytes, lane }: PacedRequest, waited: boolean) {
    let takenAt = 0;
    const { decision } = await updateJsonWith(
      store,
      paceKey(engine, pairName(pair)),
      async (stored: PaceState | undefined) => {
        takenAt = clock.now();
        return decideTake(stored, { bytes, lane, waited }, limits, takenAt);
      },
      { isRemade: true },
    );
    if (decision.next !== undefined) seen.set(pairName(pair), decision.next);
    return { takenAt, waitMs: decision.waitMs };
  }

  async function take(
    pair: LanguagePair,
    { until = Number.POSITIVE_INFINITY, ...request }: PacedRequest,
  ): Promise<number> {
    for (let waited = false; clock.now() < until; waited = true) {
      const { takenAt, waitMs } = await tryTake(pair, request, waited);
      if (waitMs === undefined) return takenAt;
      await clock.sleep(Math.min(waitMs, LONGEST_SLEEP_MS, until - clock.now()));
    }
    throw new PausedError();
  }

  return {
    take: (pair, request) => inTurn(`${pairName(pair)} ${request.lane}`, () => take(pair, request)),
    async refused(pair, request) {
      const change = (stored: PaceState | undefined) => slowDown(stored, request, limits, clock.now());
      const { value } = await updateJson(store, paceKey(engine, pairName(pair)), change, { isRemade: true });
      seen.set(pairName(pair), value);
    },
    bytesTogether(pair, lane) {
      const bucket = seen.get(pairName(pair))?.bytes;
      if (lane !== 'slow' || bucket?.rate === undefined) return undefined;
      return capacityOf(bucket, limits.bytes) * SLOW_SHARE;
    },
  };
}

/** Of a machine that bears what it is asked, or says so itself. */
export const UNPACED: Pace = {
  async take(_, { until = Number.POSITIVE_INFINITY }) {
    const now = REAL_CLOCK.now();
    if (now >= until) throw new PausedError();
    return now;
  },
  async refused() {},
  bytesTogether: () => undefined,
};
