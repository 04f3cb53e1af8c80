import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findUnit,
  requestTranslation,
  saveUnit,
} from '../../../../../functions/shared/language/memory/memory.ts';
import { contextAt, type MemoryUnit } from '../../../../../functions/shared/language/memory/memory-unit.ts';
import { mergeUnit } from '../../../../../functions/shared/language/memory/merge-unit.ts';
import { createMemoryObjectStore } from '../../../../../functions/shared/store/memory-object-store.ts';

const unit = (fields: Partial<MemoryUnit>): MemoryUnit => ({
  sourceLanguage: 'en',
  targetLanguage: 'fr',
  source: 'Bank',
  target: 'banque',
  origin: 'human',
  state: 'final',
  changedAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});
const money = contextAt(['The loan', 'Bank', 'The interest'], 1);
const river = contextAt(['The river', 'Bank', 'The reeds'], 1);
const bank = unit({ context: money });
const shore = unit({ target: 'rive', context: river, changedAt: '2026-02-01T00:00:00.000Z' });

test('an older word stays between its own neighbours, the newest counts everywhere else', async () => {
  const store = createMemoryObjectStore();
  for (const one of [bank, shore]) await saveUnit(store, one);
  const read = async (context = {}) => (await findUnit(store, 'en', 'fr', 'Bank', context))?.target;
  expect(await read(money)).toBe('banque');
  expect(await read(river)).toBe('rive');
  expect(await read()).toBe('rive');
  expect(await read({ before: 'The loan' })).toBe('banque');
});

test('a correction between the same neighbours leaves nothing of the old word', () => {
  const corrected = unit({ target: 'établissement', context: money, changedAt: '2026-03-01T00:00:00.000Z' });
  const merged = mergeUnit(mergeUnit(bank, shore), corrected);
  expect(merged).toMatchObject({ target: 'établissement', elsewhere: [{ target: 'rive' }] });
});

test('whatever the order people say things in, memory ends the same, and hearing them again changes nothing', () => {
  const statement = fc.record({
    target: fc.constantFrom('a', 'b', 'c'),
    changedAt: fc.integer({ min: 2020, max: 2026 }).map((year) => `${year}-01-01T00:00:00.000Z`),
    context: fc.constantFrom(money, river, { before: 'x' }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(statement, { selector: ({ changedAt }) => changedAt }),
      fc.nat(),
      (all, turn) => {
        const units = all.map(unit);
        const merge = (some: MemoryUnit[]) => some.reduce<MemoryUnit | undefined>(mergeUnit, undefined);
        const once = merge(units);
        const turned = [
          ...units.slice(turn % (units.length + 1)),
          ...units.slice(0, turn % (units.length + 1)),
        ];
        expect(merge(turned)?.target).toBe(once?.target);
        for (const one of units) expect(once && mergeUnit(once, one)).toBe(once);
      },
    ),
  );
});

test('a machine unit is made anew only where its terms have changed', () => {
  const machine = unit({ origin: 'machine', state: 'translated', terms: 'a' });
  expect(mergeUnit(machine, { ...machine, target: 'x' })).toBe(machine);
  expect(mergeUnit(machine, { ...machine, target: 'x', terms: 'b' }).target).toBe('x');
  expect(mergeUnit(bank, { ...machine, terms: 'b' })).toBe(bank);
});

test('asked for, a machine takes the place of a person, and only a newer word comes back', async () => {
  const store = createMemoryObjectStore();
  await saveUnit(store, bank);
  const now = new Date('2026-05-01');
  const machine = unit({ origin: 'machine', state: 'translated', target: 'banc' });
  const ask = (includeHuman: boolean) =>
    requestTranslation(store, bank, { context: money, includeHuman, now });
  expect(await ask(false)).toBe(false);
  expect((await saveUnit(store, machine)).unit.target).toBe('banque');
  expect(await ask(true)).toBe(true);
  expect((await saveUnit(store, machine)).unit.target).toBe('banc');
  expect((await saveUnit(store, bank)).unit.target).toBe('banc');
  expect((await saveUnit(store, shore)).unit.target).toBe('rive');
});
