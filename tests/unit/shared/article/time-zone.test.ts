import { expect, test } from 'vitest';
import { isTimeZone } from '../../../../functions/shared/article/time-zone.ts';

test.each(['Africa/Casablanca', 'Europe/Paris', 'UTC'])('%s is a time zone', (name) => {
  expect(isTimeZone(name)).toBe(true);
});

test.each(['Africa/Nowhere', '+01:00', '', 'Europe/Paris; x'])('%j is none', (name) => {
  expect(isTimeZone(name)).toBe(false);
});
