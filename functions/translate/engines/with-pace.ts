import type { Lane } from '../../pipeline.ts';
import type { Pace } from '../pace/pace.ts';
import { type PaceClock, REAL_CLOCK } from '../pace/pace-clock.ts';
import { ThrottledError } from '../translation-error.ts';
import type { EngineText, TextEngine } from './text-engine.ts';

/** Whose requests these are, and how long they may wait. */
export interface PacedBy {
  lane: Lane;
  /** Ms since 1970; absent where they may take their time. */
  until?: number | undefined;
}

/** Then whoever asked tries again later. */
const ATTEMPTS = 10;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 20_000;

/** Asks an engine no faster than its service bears, for one article; what is refused all the same is asked again. */
export function withPace(
  engine: TextEngine,
  pace: Pace,
  { lane, until }: PacedBy,
  clock = REAL_CLOCK,
): TextEngine {
  return {
    ...engine,
    translate(texts, pair, hints) {
      const bytes = engine.bytesOf?.(texts) ?? bytesIn(texts);
      const attempt = async (isFirst: boolean): Promise<(string | undefined)[] | ThrottledError> => {
        const takenAt = await pace.take(pair, { bytes, lane, until });
        let isNew = isFirst;
        const learn = async () => {
          const refusal = { bytes, takenAt, isFirst: isNew };
          isNew = false;
          await pace.refused(pair, refusal);
        };
        // What an engine's own attempts learn need not be waited for, and if it cannot be noted nothing else hangs on it.
        const onThrottled = () => void learn().catch(() => undefined);
        try {
          return await engine.translate(texts, pair, { ...hints, onThrottled });
        } catch (error) {
          if (!(error instanceof ThrottledError)) throw error;
          await learn();
          return error;
        }
      };
      return repeat(attempt, clock);
    },
  };
}

async function repeat<T>(
  attempt: (isFirst: boolean) => Promise<T | ThrottledError>,
  { sleep }: PaceClock,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    const answer = await attempt(tried === 1);
    if (!(answer instanceof ThrottledError)) return answer;
    if (tried >= (answer.mostAttempts ?? ATTEMPTS)) throw answer;
    await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tried));
  }
}

const bytesIn = (texts: readonly EngineText[]) =>
  texts.reduce((sum, { markup }) => sum + Buffer.byteLength(markup), 0);
