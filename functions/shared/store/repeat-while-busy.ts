import { setTimeout } from 'node:timers/promises';
import { statusOf } from '../lambda/worded-failure.ts';

const TRIES = 8;
/** The pauses are up to this long, then up to twice as long, and so on: three seconds together at most. */
const PAUSE_MS = 25;

/**
 * Makes a conditional put. 409 says that another put of the same key is under way: nothing was written, and S3 has to be
 * asked again ("Add preconditions to S3 operations", `ConditionalRequestConflict`). The SDK takes it for final, and what
 * it retries by itself counts against a quota that is for a service in trouble.
 * @throws the last refusal, or if the signal says so.
 */
export async function repeatWhileBusy<T>(put: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await put();
    } catch (cause) {
      if (statusOf(cause) !== 409 || tries === TRIES) throw cause;
      // Two that met must not meet again.
      await setTimeout(Math.random() * PAUSE_MS * 2 ** (tries - 1), undefined, { signal });
    }
  }
}
