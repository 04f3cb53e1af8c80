import { expect, test } from 'vitest';
import type { Lane } from '../../../../functions/pipeline.ts';
import { paceLimits } from '../../../../functions/translate/pace/pace-limits.ts';
import { decideTake, type PaceState, slowDown } from '../../../../functions/translate/pace/pace-state.ts';

const SAID = paceLimits({ requestsPerSecond: 10, bytesPerSecond: 1000 });
const UNSAID = paceLimits();
const NOW = 1_000_000_000_000;

const take = (
  state: PaceState | undefined,
  { bytes = 1000, lane = 'urgent' as Lane, waited = false, limits = SAID, at = NOW } = {},
) => decideTake(state, { bytes, lane, waited }, limits, at);

/** Takes as many as go, a second after each other if `everyMs` says so. */
function takeAll(
  state: PaceState | undefined,
  options: Parameters<typeof take>[1],
): [PaceState | undefined, number] {
  let [stands, count] = [state, 0];
  for (;;) {
    const { next, waitMs } = take(stands, options);
    if (waitMs !== undefined) return [stands, count];
    [stands, count] = [next, count + 1];
  }
}

test('what is slow leaves half of the bucket to what is urgent', () => {
  const [state, slow] = takeAll(undefined, { lane: 'slow' });
  const [, urgent] = takeAll(state, { lane: 'urgent' });
  expect([slow, urgent]).toEqual([4, 5]);
});

test('a request waits until its bytes have come together, and no longer', () => {
  const [state] = takeAll(undefined, {});
  const { waitMs = 0 } = take(state);
  expect(waitMs).toBeGreaterThan(100);
  expect(take(state, { at: NOW + waitMs - 10 }).waitMs).toBeDefined();
  expect(take(state, { at: NOW + waitMs }).waitMs).toBeUndefined();
});

test('many small requests wait for the number of requests', () => {
  const [, count] = takeAll(undefined, { bytes: 1 });
  expect(count).toBe(98);
});

test('while something urgent waits, nothing slow goes, though there is room for it', () => {
  const [state] = takeAll(undefined, { bytes: 500 });
  const later = { at: NOW + 6_000 };
  expect(take(state, { bytes: 200, lane: 'slow', ...later }).waitMs).toBeUndefined();
  const { next, waitMs } = take(state, { bytes: 9_000, ...later });
  expect(waitMs).toBeDefined();
  expect(take(next, { bytes: 200, lane: 'slow', ...later }).waitMs).toBeDefined();
  // Whoever waited may be gone: it is not waited for much longer than it would have said so again.
  expect(take(next, { bytes: 200, lane: 'slow', at: NOW + 9_000 }).waitMs).toBeUndefined();
});

test('a request larger than the bucket goes when it is full', () => {
  const { next, waitMs } = take(undefined, { bytes: 50_000 });
  expect(waitMs).toBeUndefined();
  expect(take(next, { bytes: 50_000 }).waitMs).toBeGreaterThan(40_000);
});

test('where nothing is said nothing waits, until a request is refused twice', () => {
  const asked = { limits: UNSAID, bytes: 1_000 };
  let state: PaceState | undefined;
  for (let count = 0; count < 300; count += 1) state = take(state, asked).next;
  const refused = { bytes: 1_000, takenAt: NOW };
  const once = slowDown(state, { ...refused, isFirst: true }, UNSAID, NOW + 100);
  expect(take(once, { ...asked, at: NOW + 100 }).waitMs).toBeUndefined();
  const twice = slowDown(once, { ...refused, isFirst: false }, UNSAID, NOW + 200);
  // 300 kB in the last ten seconds.
  expect(twice.bytes.rate).toBeGreaterThan(25_000);
  expect(twice.bytes.rate).toBeLessThan(30_000);
  expect(take(twice, { ...asked, at: NOW + 200 }).waitMs).toBeGreaterThan(0);
});

test('requests that were under way when one was refused slow nothing down again', () => {
  const refused = { bytes: 1_000, takenAt: NOW - 100, isFirst: false };
  const once = slowDown(undefined, refused, SAID, NOW);
  const again = slowDown(once, refused, SAID, NOW + 50);
  expect(again.bytes.rate).toBe(once.bytes.rate);
  expect(once.bytes.rate).toBeLessThan(700);
});

test('what is not refused may come faster, up to what site.json says', () => {
  let state: PaceState | undefined = slowDown(
    undefined,
    { bytes: 1, takenAt: NOW, isFirst: false },
    SAID,
    NOW,
  );
  const slowest = state.bytes.rate ?? 0;
  let at = NOW;
  for (let count = 0; count < 2_000; count += 1) {
    at += 2_000;
    state = take(state, { at, waited: true }).next;
  }
  expect(slowest).toBeLessThan(700);
  expect(state?.bytes.rate).toBe(980);
});

test('a setting that was lowered holds at once, and a state of a clock far ahead stops nothing', () => {
  const state = take(undefined).next as PaceState;
  const lower = paceLimits({ bytesPerSecond: 100 });
  expect(take(state, { limits: lower }).next?.bytes.rate).toBe(98);
  const ahead = { ...state, at: NOW + 3_600_000 };
  expect(take(ahead, { at: NOW + 5_000 }).next?.at).toBeLessThan(NOW + 10_000);
});
