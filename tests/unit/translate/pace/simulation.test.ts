import { expect, test } from 'vitest';
import { BARS, SCENARIOS } from '../../../../bench/pace/scenarios.ts';
import { simulate } from '../../../../bench/pace/simulate.ts';

const said = Object.entries(SCENARIOS).filter(([, { said }]) => said?.requestsPerSecond !== undefined);

test.each(said)(
  '%s: no call is refused, the quota is used, and nothing urgent waits',
  async (_, scenario) => {
    const { refused, quotaUsed, urgentWaitsSeldom } = await simulate(scenario);
    expect(refused).toBe(0);
    expect(quotaUsed).toBeGreaterThanOrEqual(BARS.quotaUsed);
    expect(urgentWaitsSeldom).toBeLessThanOrEqual(BARS.urgentWaits);
  },
);

test('where nothing is said the service is found out, for few refusals', async () => {
  const scenario = SCENARIOS['nothing said'];
  if (scenario === undefined) throw new Error('there is no such scenario');
  const { refused, quotaUsed, urgentWaits } = await simulate(scenario);
  expect(refused).toBeLessThanOrEqual(BARS.refused);
  expect(quotaUsed).toBeGreaterThan(0.9);
  expect(urgentWaits).toBeLessThanOrEqual(BARS.urgentWaits);
});
