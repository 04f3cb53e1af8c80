import { expect, test } from 'vitest';
import { dayOfEnd, describeEnd } from '../../../../cli/estimate/day-of-end.ts';

const now = new Date('2026-02-27T22:00:00Z');

test.each([
  [0, 1000, 1000, '2026-02-27'],
  [1000, 1000, 1000, '2026-02-27'],
  [1001, 1000, 1000, '2026-02-28'],
  [1001, 1000, 0, '2026-03-01'],
  [10_000, 1000, 500, '2026-03-09'],
  [10_000, 1000, undefined, '2026-03-08'],
  [10_000, undefined, undefined, '2026-02-27'],
])(
  '%i characters at %s a day, of which %s are left today, are sent by %s',
  (characters, daily, left, day) => {
    expect(dayOfEnd(characters, { daily, left, now })).toBe(day);
  },
);

test('in words: nothing to pay for has no end, and a later day says what it depends on', () => {
  expect(describeEnd(0, { daily: 1000, now })).toBe('');
  expect(describeEnd(900, { daily: 1000, now })).toBe('done today');
  expect(describeEnd(2_500_000, { daily: 1_000_000, left: 0, now })).toBe(
    'done on 2026-03-02 at 1,000,000 a day (dailyCharacters)',
  );
});
