import { expect, test } from 'vitest';
import { afterFailure, afterSuccess } from '../../../functions/poll/next-poll.ts';

const now = new Date('2026-02-10T12:00:00Z');
const minutesTo = (date: Date) => (date.getTime() - now.getTime()) / 60_000;

test.each([
  [{}, 0],
  [{ 'cache-control': 'max-age=600' }, 10],
  [{ 'cache-control': 'public, max-age="600"' }, 10],
  [{ 'cache-control': 'max-age=600', age: '300' }, 5],
  [{ 'cache-control': 's-maxage=600' }, 0],
  [{ 'cache-control': 'no-cache, max-age=600' }, 0],
  [{ 'cache-control': 'max-age=99999999' }, 24 * 60],
  [{ 'cache-control': 'max-age=-5' }, 0],
])('after an answer with %j the feed is asked in %i minutes', (headers, minutes) => {
  expect(minutesTo(afterSuccess(now, headers))).toBe(minutes);
});

test.each([
  [1, undefined, 5],
  [2, undefined, 10],
  [4, undefined, 40],
  [9, undefined, 1280],
  [10, undefined, 24 * 60],
  [5000, undefined, 24 * 60],
  [1, '60', 5],
  [1, '3600', 60],
  [1, 'Tue, 10 Feb 2026 14:00:00 GMT', 120],
  [1, 'Tue, 10 Feb 2026 10:00:00 GMT', 5],
  [1, 'soon', 5],
  [1, '999999999', 7 * 24 * 60],
])('after failure %i with Retry-After %s it is asked in %i minutes', (failures, retryAfter, minutes) => {
  expect(minutesTo(afterFailure(now, failures, retryAfter))).toBe(minutes);
});
