import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { createMemoryObjectStore } from '../../../functions/shared/store/memory-object-store.ts';
import { charactersLeft, createBudget } from '../../../functions/translate/budget.ts';
import { QuotaReachedError } from '../../../functions/translate/translation-error.ts';

const noon = () => new Date('2026-11-25T12:00:00Z');
const spentOn = async (store: ReturnType<typeof createMemoryObjectStore>, day = '2026-11-25') =>
  (await getJson<{ characters: number }>(store, `budget/${day}.json`))?.value.characters;

/** A function at work: takes what it is told to, one call after the other, and gives back what is refused. */
interface Work {
  characters: number;
  refused: boolean;
}

const works = fc.array(
  fc.array(fc.record({ characters: fc.integer({ min: 1, max: 60 }), refused: fc.boolean() }), {
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 5 },
);

test('however many functions take from it at once, no more is sent than the limit, and what was sent is counted', async () => {
  await fc.assert(
    fc.asyncProperty(works, fc.integer({ min: 1, max: 200 }), async (functions, limit) => {
      const store = createMemoryObjectStore();
      let [underWay, most, sent] = [0, 0, 0];
      const run = async (calls: Work[]) => {
        const budget = createBudget({ store, limit, now: noon });
        for (const { characters, refused } of calls) {
          const taken = await budget.take(characters).catch(expectReached);
          if (taken === undefined) continue;
          underWay += characters;
          most = Math.max(most, underWay + sent);
          await Promise.resolve();
          underWay -= characters;
          if (refused) await taken.giveBack();
          else sent += characters;
        }
      };
      await Promise.all(functions.map(run));
      expect(most).toBeLessThanOrEqual(limit);
      expect((await spentOn(store)) ?? 0).toBe(sent);
    }),
    { numRuns: 40 },
  );
});

function expectReached(cause: unknown): undefined {
  expect(cause).toBeInstanceOf(QuotaReachedError);
}

test('what was taken by a process that ended since is spent', async () => {
  const store = createMemoryObjectStore();
  await createBudget({ store, limit: 100, now: noon }).take(80);
  const after = createBudget({ store, limit: 100, now: noon });
  await expect(after.take(21)).rejects.toThrow('the 100 characters of 2026-11-25');
  await after.take(20);
  expect(await charactersLeft({ store, limit: 100, now: noon })).toBe(0);
});

test('midnight UTC begins a new day, and what is given back goes to the day it was taken from', async () => {
  const store = createMemoryObjectStore();
  let time = new Date('2026-11-25T23:59:59Z');
  const budget = createBudget({ store, limit: 10, now: () => time });
  const taken = await budget.take(10);
  time = new Date('2026-11-26T00:00:00Z');
  await budget.take(4);
  await taken.giveBack();
  expect([await spentOn(store), await spentOn(store, '2026-11-26')]).toEqual([0, 4]);
});

test('a request that no day could hold says so', async () => {
  const budget = createBudget({ store: createMemoryObjectStore(), limit: 100, now: noon });
  await expect(budget.take(101)).rejects.toThrow('more than dailyCharacters');
});

test('a hundred functions that change the count between a read and a write are waited for', async () => {
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => random.mockRestore());
  const memory = createMemoryObjectStore();
  let lost = 0;
  const contended: typeof memory = {
    ...memory,
    async put(...call) {
      lost += 1;
      return lost <= 99 ? 'conflict' : memory.put(...call);
    },
  };
  await createBudget({ store: contended, limit: 10, now: noon }).take(10);
  expect(await spentOn(memory)).toBe(10);
});
