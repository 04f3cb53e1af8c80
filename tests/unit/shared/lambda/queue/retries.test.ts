import { expect, test } from 'vitest';
import { MAX_RECEIVES } from '../../../../../functions/shared/lambda/queue/dead-letters.ts';
import { secondsAfter } from '../../../../../functions/shared/lambda/queue/retries.ts';

test('what failed once comes again within seconds, and what fails for good is a dead letter within three minutes', () => {
  const pauses = Array.from({ length: MAX_RECEIVES - 1 }, (_, place) => secondsAfter(place + 1));
  expect(pauses[0]).toBeLessThanOrEqual(10);
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(180);
});

test.each([0, -1, Number.NaN, 99])('a count of %s has a pause too', (received) => {
  expect(secondsAfter(received)).toBeGreaterThan(0);
});
