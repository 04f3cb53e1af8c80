import type { Scenario } from './simulate.ts';

/** What is to be reached, whatever is known of the service. */
export const BARS = { refused: 0.02, quotaUsed: 0.95, urgentWaits: 3 };

const QUOTA = { requestsPerSecond: 10, bytesPerSecond: 1_000, burstBytes: 10_000, answerMs: 100 };
const BASE: Scenario = {
  quota: QUOTA,
  backlog: 500,
  articleBytes: 3_500,
  slowProcesses: 1,
  urgentEvery: 60,
};
const SAID = { requestsPerSecond: 10, bytesPerSecond: 1_000 };

export const SCENARIOS: Record<string, Scenario> = {
  'as site.json says': { ...BASE, said: SAID },
  'ten times the backlog': { ...BASE, said: SAID, backlog: 5_000 },
  'several processes': { ...BASE, said: SAID, slowProcesses: 4 },
  'nothing said': BASE,
  'twice as much said': { ...BASE, said: { bytesPerSecond: 2_000 } },
  'a larger quota, nothing said': { ...BASE, quota: { ...QUOTA, bytesPerSecond: 5_000, burstBytes: 50_000 } },
};
