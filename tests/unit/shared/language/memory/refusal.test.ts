import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCoded } from '../../../../../functions/shared/article/coded-text.ts';
import type { MemoryUnit } from '../../../../../functions/shared/language/memory/memory-unit.ts';
import { mergeUnit } from '../../../../../functions/shared/language/memory/merge-unit.ts';
import { askAgainAt, type Refusal } from '../../../../../functions/shared/language/memory/refusal.ts';

const base = {
  ...{ sourceLanguage: 'en', targetLanguage: 'fr', source: asCoded('Bank'), from: 'sources/a/1.json' },
};
const refusal = (fields: Partial<Refusal>): Refusal => ({
  engine: 'one',
  answer: asCoded('x'),
  count: 1,
  lastAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});
const refused = (one: Refusal, article: string): MemoryUnit => ({
  ...base,
  ...{ target: asCoded(''), origin: 'machine', state: 'initial', changedAt: 'now' },
  ...{ terms: one.terms, refused: [one], waiting: [article] },
});
const machine: MemoryUnit = {
  ...base,
  ...{ target: asCoded('banque'), origin: 'machine', state: 'translated', changedAt: 'now', engine: 'one' },
};
const person: MemoryUnit = { ...machine, origin: 'human', state: 'final', engine: undefined };

const said = fc.record({
  engine: fc.constantFrom('one', 'other'),
  terms: fc.constantFrom(undefined, 'a'),
  answer: fc.constantFrom('x', 'y').map(asCoded),
  lastAt: fc.integer({ min: 1, max: 9 }).map((day) => `2026-01-0${day}T00:00:00.000Z`),
});

test('whatever the order in which answers are refused, memory counts and keeps the same', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(said, fc.constantFrom('a', 'b', 'c')), { minLength: 1 }), (all) => {
      const units = all.map(([one, article]) => refused(refusal(one), article));
      const merge = (some: MemoryUnit[]) => some.reduce<MemoryUnit | undefined>(mergeUnit, undefined);
      const { refused: once, waiting } = merge(units) as MemoryUnit;
      const turned = merge([...units].reverse()) as MemoryUnit;
      expect(turned.refused).toEqual(once);
      expect(turned.waiting).toEqual(waiting);
      expect(once?.reduce((sum, { count }) => sum + count, 0)).toBe(units.length);
    }),
  );
});

test.each([
  ['a machine that passes', machine],
  ['a person', person],
])('%s stands over what was refused, before it or after', (_, unit) => {
  const bad = refused(refusal({}), 'a');
  for (const merged of [mergeUnit(mergeUnit(undefined, bad), unit), mergeUnit(unit, bad)]) {
    expect(merged.target).toBe('banque');
    expect(merged.refused).toBeUndefined();
    expect(merged.waiting).toBeUndefined();
  }
});

test('under new terms an answer that is refused is noted beside the one that stands', () => {
  const bad = refused(refusal({ terms: 'a' }), 'a');
  expect(mergeUnit(machine, bad)).toMatchObject({ target: 'banque', refused: [{ terms: 'a', count: 1 }] });
  expect(mergeUnit(mergeUnit(machine, bad), { ...machine, terms: 'a' })).not.toHaveProperty('refused');
});

test.each([
  [1, '2026-01-01T00:00:00.000Z'],
  [2, '2026-01-01T00:00:00.000Z'],
  [3, '2026-01-02T00:00:00.000Z'],
  [9, '2026-01-02T00:00:00.000Z'],
  [10, undefined],
])('after %i refused answers the next may be asked for from %s on', (count, from) => {
  expect(askAgainAt(refusal({ count }))).toBe(from);
});
