/** A crowd that asks for one page, and what stands between it and the function. */
export interface CrowdSettings {
  /** Requests a second. */
  requests: number;
  seconds: number;
  /** Caches that do not know what the others have: CloudFront's regional ones. */
  caches: number;
  /** Different answers to the same address: how they are compressed. */
  keys: number;
  /** Whether a cache asks once for all who wait for the same answer ("request collapsing"). */
  collapses: boolean;
  /** Functions that the account has left for readers. */
  functions: number;
}

/** Milliseconds: of the function, and for which an answer is fresh (`s-maxage` of a page). */
const ANSWER_MS = 30;
const FRESH_MS = 60_000;

export interface CrowdOutcome {
  requests: number;
  /** That reached the function. */
  asked: number;
  /** Of these at once, at most. */
  atOnce: number;
  /** Answered 429, as the account had no function left. */
  refused: number;
}

interface Cache {
  /** When the answer that it waits for comes; absent if it waits for none. */
  answerAt?: number;
  /** Until when what it has is fresh; absent while it has nothing. */
  freshUntil?: number;
}

/** Millisecond by millisecond; each request goes to the next cache. */
export function runCrowd({
  requests,
  seconds,
  caches,
  keys,
  collapses,
  functions,
}: CrowdSettings): CrowdOutcome {
  const kept = Array.from({ length: caches * keys }, (): Cache => ({}));
  let running: number[] = [];
  const outcome = { requests: 0, asked: 0, atOnce: 0, refused: 0 };
  for (let now = 0; now < seconds * 1000; now += 1) {
    running = running.filter((end) => end > now);
    for (const cache of kept) takeAnswer(cache, now);
    for (let one = 0; one < requests / 1000; one += 1) {
      const cache = kept[outcome.requests % kept.length] as Cache;
      outcome.requests += 1;
      if (!isToAsk(cache, now, collapses)) continue;
      if (running.length >= functions) {
        // Who has an older answer gets that one (`stale-while-revalidate`).
        if (cache.freshUntil === undefined) outcome.refused += 1;
        continue;
      }
      running.push(now + ANSWER_MS);
      cache.answerAt ??= now + ANSWER_MS;
      outcome.asked += 1;
      outcome.atOnce = Math.max(outcome.atOnce, running.length);
    }
  }
  return outcome;
}

function takeAnswer(cache: Cache, now: number): void {
  if (cache.answerAt === undefined || cache.answerAt > now) return;
  cache.freshUntil = now + FRESH_MS;
  delete cache.answerAt;
}

function isToAsk({ answerAt, freshUntil }: Cache, now: number, collapses: boolean): boolean {
  if (freshUntil !== undefined && (now < freshUntil || answerAt !== undefined)) return false;
  return answerAt === undefined || !collapses;
}
