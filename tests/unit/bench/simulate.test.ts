import { expect, test } from 'vitest';
import { runCrowd } from '../../../bench/simulate/crowd.ts';
import { ARTICLE, runFlow } from '../../../bench/simulate/flow.ts';

const wide = { title: '', ingest: 100, translate: 100, publish: 100, quotaADay: 1e9, charactersADay: 1e12 };

test('what nothing holds is out within minutes', () => {
  const outcome = runFlow(wide, () => 10, 1);
  expect(outcome.limit).toBe('none');
  expect(outcome.published).toBe(14_400);
  expect(outcome.longestWait).toBeLessThanOrEqual(1);
});

test.each([
  ['dailyCharacters', { charactersADay: 100 * ARTICLE.characters }, 100],
  ["Amazon Translate's quota", { quotaADay: 1000 }, 1000],
  ['functions of translate (translateConcurrency)', { translate: 0.05 }, 1200],
])('%s holds a flow at what it lets through in a day', (limit, lowered, aDay) => {
  const outcome = runFlow({ ...wide, ...lowered }, () => 10, 1);
  expect(outcome.limit).toBe(limit);
  expect(outcome.published).toBeGreaterThan(0.98 * aDay);
  expect(outcome.published).toBeLessThanOrEqual(aDay);
});

test('a crowd asks each cache once a minute, and only who has nothing yet is refused', () => {
  const crowd = { requests: 10_000, seconds: 61, caches: 3, keys: 1, collapses: true };
  expect(runCrowd({ ...crowd, functions: 10 })).toEqual({
    requests: 610_000,
    asked: 6,
    atOnce: 3,
    refused: 0,
  });
  const { refused, asked } = runCrowd({ ...crowd, functions: 1 });
  // Two caches wait for the first, then one for the second: thirty milliseconds each.
  expect([asked, refused]).toEqual([6, expect.closeTo(300, -2)]);
});
