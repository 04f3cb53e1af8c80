import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapAtOnce } from '../../../../functions/shared/store/map-at-once.ts';

/** Ends after so many turns of the event loop. */
async function wait(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

test('results come in the order of the items, however long each takes, and never more run than may', async () => {
  const items = fc.array(fc.nat(5), { maxLength: 20 });
  const property = fc.asyncProperty(items, fc.integer({ min: 1, max: 8 }), async (turns, atOnce) => {
    let [running, most] = [0, 0];
    const results = await mapAtOnce([...turns.entries()], atOnce, async ([place, turnsOfIt]) => {
      running += 1;
      most = Math.max(most, running);
      await wait(turnsOfIt);
      running -= 1;
      return place;
    });
    expect(results).toEqual([...turns.keys()]);
    expect(most).toBe(Math.min(atOnce, turns.length));
  });
  await fc.assert(property, { numRuns: 50 });
});

test('the first failure is thrown, and what waits is not begun', async () => {
  const begun: number[] = [];
  const places = Array.from({ length: 20 }, (_, place) => place);
  const all = mapAtOnce(places, 3, async (place) => {
    begun.push(place);
    await wait(place === 1 ? 1 : 3);
    if (place === 1) throw new Error('the second fails');
  });
  await expect(all).rejects.toThrow('the second fails');
  await wait(20);
  // The one that failed gave its place to the next before anybody could hear of it.
  expect(begun.length).toBeLessThanOrEqual(4);
});
