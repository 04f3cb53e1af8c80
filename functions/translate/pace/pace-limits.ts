import type { EnginePace } from '../../shared/language/engines.ts';
import type { PaceLimits } from './pace-state.ts';

/** Nobody publishes quotas. This is what Amazon Translate bore of a pair when it was asked; others are much the same. */
const EXPECTED = { requestsPerSecond: 20, bytesPerSecond: 1_000 };
const BURST_SECONDS = 10;

/** @param said What site.json says of the engine; nothing waits before a first refusal where it says nothing. */
export function paceLimits({
  requestsPerSecond,
  bytesPerSecond,
  burstSeconds = BURST_SECONDS,
}: EnginePace = {}): PaceLimits {
  return {
    requests: { most: requestsPerSecond, expected: EXPECTED.requestsPerSecond, burstSeconds },
    bytes: { most: bytesPerSecond, expected: EXPECTED.bytesPerSecond, burstSeconds },
  };
}
