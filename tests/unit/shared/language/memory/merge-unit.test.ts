import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCoded } from '../../../../../functions/shared/article/coded-text.ts';
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
  source: asCoded('Bank'),
  target: asCoded('banque'),
  origin: 'human',
  state: 'final',
  changedAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});
const money = contextAt([asCoded('The loan'), asCoded('Bank'), asCoded('The interest')], 1);
const river = contextAt([asCoded('The river'), asCoded('Bank'), asCoded('The reeds')], 1);
const bank = unit({ context: money });
const shore = unit({ target: asCoded('rive'), context: river, changedAt: '2026-02-01T00:00:00.000Z' });

test('an older word stays between its own neighbours, the newest counts everywhere else', async () => {
  const store = createMemoryObjectStore();
  for (const one of [bank, shore]) await saveUnit(store, one);
  const read = async (context = {}) => (await findUnit(store, 'en', 'fr', asCoded('Bank'), context))?.target;
  expect(await read(money)).toBe('banque');
  expect(await read(river)).toBe('rive');
  expect(await read()).toBe('rive');
  expect(await read({ before: 'The loan' })).toBe('banque');
});

test('a correction between the same neighbours leaves nothing of the old word', () => {
  const corrected = unit({
    target: asCoded('établissement'),
    context: money,
    changedAt: '2026-03-01T00:00:00.000Z',
  });
  const merged = mergeUnit(mergeUnit(bank, shore), corrected);
  expect(merged).toMatchObject({ target: 'établissement', elsewhere: [{ target: 'rive' }] });
});

test('whatever the order people say things in, memory ends the same, and hearing them again changes nothing', () => {
  const statement = fc.record({
    target: fc.constantFrom(...['a', 'b', 'c'].map(asCoded)),
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
  expect(mergeUnit(machine, { ...machine, target: asCoded('x') })).toBe(machine);
  expect(mergeUnit(machine, { ...machine, target: asCoded('x'), terms: 'b' }).target).toBe('x');
  expect(mergeUnit(bank, { ...machine, terms: 'b' })).toBe(bank);
});

test('asked for, a machine takes the place of a person, and only a newer word comes back', async () => {
  const store = createMemoryObjectStore();
  await saveUnit(store, bank);
  const now = new Date('2026-05-01');
  const machine = unit({ origin: 'machine', state: 'translated', target: asCoded('banc') });
  const ask = (includeHuman: boolean) =>
    requestTranslation(store, bank, { context: money, includeHuman, now });
  expect(await ask(false)).toBe(false);
  expect((await saveUnit(store, machine)).unit.target).toBe('banque');
  expect(await ask(true)).toBe(true);
  expect((await saveUnit(store, machine)).unit.target).toBe('banc');
  expect((await saveUnit(store, bank)).unit.target).toBe('banc');
  expect((await saveUnit(store, shore)).unit.target).toBe('rive');
});
