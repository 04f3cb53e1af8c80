import { expect, test } from 'vitest';
import { isUrgent } from '../../../../functions/translate/pace/is-urgent.ts';

const NOW = new Date('2026-03-10T12:00:00.000Z');
const RECEIVED = '2026-03-10T11:59:00.000Z';

test.each([
  ['published as it came in', '2026-03-10T11:59:00.000Z', true],
  ['published yesterday evening', '2026-03-09T20:00:00.000Z', true],
  ['planned for tonight', '2026-03-10T22:00:00.000Z', true],
  ['of an archive', '2019-05-01T08:00:00.000Z', false],
  ['of the day before yesterday', '2026-03-08T11:00:00.000Z', false],
  ['planned for next week', '2026-03-17T08:00:00.000Z', false],
])('an article %s', (_, publishedAt, urgent) => {
  expect(isUrgent({ publishedAt, receivedAt: RECEIVED }, { firstSeenAt: RECEIVED }, NOW)).toBe(urgent);
});

test('an edit of one that states no date is as urgent as it was', () => {
  const firstSeenAt = '2026-01-02T08:00:00.000Z';
  const article = { publishedAt: firstSeenAt, receivedAt: RECEIVED };
  expect(isUrgent(article, { firstSeenAt }, NOW)).toBe(true);
});

test('what is made again long after it came in can wait', () => {
  const receivedAt = '2026-03-01T08:00:00.000Z';
  const article = { publishedAt: receivedAt, receivedAt };
  expect(isUrgent(article, { firstSeenAt: receivedAt }, NOW)).toBe(false);
});
