import type { EngineText, TextEngine } from '../../functions/translate/engines/text-engine.ts';
import type { LanguagePair } from '../../functions/translate/language-pair.ts';
import { pairName } from '../../functions/translate/language-pair.ts';
import type { PaceClock } from '../../functions/translate/pace/pace-clock.ts';
import { ThrottledError } from '../../functions/translate/translation-error.ts';

/** What a service bears of a pair. */
export interface ServiceQuota {
  requestsPerSecond: number;
  bytesPerSecond: number;
  burstBytes: number;
  /** Until it answers. */
  answerMs: number;
}

/** Answers as Amazon Translate does with a quota for each pair: what is too much is refused. */
export function createLimitedService(quota: ServiceQuota, { now, sleep }: PaceClock) {
  const buckets = new Map<string, { at: number; bytes: number; requests: number }>();
  const counts = { calls: 0, refused: 0, bytes: 0 };

  function take(pair: string, bytes: number): boolean {
    const full = { at: now(), bytes: quota.burstBytes, requests: quota.requestsPerSecond };
    const bucket = buckets.get(pair) ?? full;
    buckets.set(pair, bucket);
    const seconds = (now() - bucket.at) / 1000;
    bucket.at = now();
    bucket.bytes = Math.min(quota.burstBytes, bucket.bytes + seconds * quota.bytesPerSecond);
    bucket.requests = Math.min(quota.requestsPerSecond, bucket.requests + seconds * quota.requestsPerSecond);
    if (bucket.requests < 1 || bucket.bytes < bytes) return false;
    bucket.requests -= 1;
    bucket.bytes -= bytes;
    return true;
  }

  const engine: TextEngine = {
    ...{ name: 'simulated', limits: { bytes: 10_000, bytesBeside: 0 }, markup: 'tags', terminology: false },
    ...{ formality: [], paid: true, atATime: 4 },
    refusal: async () => undefined,
    async translate(texts: readonly EngineText[], pair: LanguagePair) {
      const bytes = texts.reduce((sum, { markup }) => sum + Buffer.byteLength(markup), 0);
      counts.calls += 1;
      // On its way, and not always as long.
      await sleep((quota.answerMs / 4) * (0.5 + Math.random()));
      const isTaken = take(pairName(pair), bytes);
      if (isTaken) counts.bytes += bytes;
      else counts.refused += 1;
      await sleep(quota.answerMs * 0.75);
      if (!isTaken) throw new ThrottledError('slow down');
      return texts.map(({ markup }) => markup);
    },
    async close() {},
  };
  return { engine, counts };
}
