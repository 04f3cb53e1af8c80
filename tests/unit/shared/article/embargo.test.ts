import { expect, test } from 'vitest';
import { afterEmbargoed, isEmbargoed } from '../../../../functions/shared/article/embargo.ts';
import { cardName, newestFolder } from '../../../../functions/shared/store/keys.ts';

const PUBLISHED = { publishedAt: '2026-03-01T10:00:00.000Z' };

test.each([
  ['2026-03-01T09:59:59.999Z', true],
  ['2026-03-01T10:00:00.000Z', false],
  ['2026-03-01T10:00:00.001Z', false],
])('an article of ten o’clock is under embargo at %s: %s', (now, expected) => {
  expect(isEmbargoed(PUBLISHED, new Date(now))).toBe(expected);
});

test('a list that starts after what is embargoed has the cards of what is published, and no others', () => {
  const now = new Date('2026-03-01T10:00:00.000Z');
  const keyAt = (offset: number) => newestFolder('fr') + cardName(new Date(now.getTime() + offset), 'a');
  const start = afterEmbargoed(newestFolder('fr'), now);
  const early = cardName(new Date(now.getTime() + 500), 'a');
  expect(afterEmbargoed(newestFolder('fr'), now, early)).toBe(start);
  expect([1000, 1, 0, -1, -1000].map((offset) => keyAt(offset) > start)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
