import { expect, test } from 'vitest';
import { asCoded } from '../../../../../functions/shared/article/coded-text.ts';
import { findUnit, saveUnit } from '../../../../../functions/shared/language/memory/memory.ts';
import type { MemoryUnit } from '../../../../../functions/shared/language/memory/memory-unit.ts';
import { requestEngine } from '../../../../../functions/shared/language/memory/request-engine.ts';
import { createMemoryObjectStore } from '../../../../../functions/shared/store/memory-object-store.ts';

const source = asCoded('The bank');
const unit: MemoryUnit = {
  ...{ sourceLanguage: 'en', targetLanguage: 'fr', source, target: asCoded('la rive') },
  ...{ origin: 'machine', state: 'translated', engine: 'old', changedAt: '2026-01-01T00:00:00.000Z' },
};

async function setUp(stored: MemoryUnit = unit) {
  const store = createMemoryObjectStore();
  await saveUnit(store, stored);
  const isAsked = await requestEngine(store, unit, { context: {}, engine: 'new' });
  const read = () => findUnit(store, 'en', 'fr', source);
  return { store, isAsked, read };
}

test('what stands goes on standing until the engine has answered', async () => {
  const { store, isAsked, read } = await setUp();
  expect(isAsked).toBe(true);
  expect(await read()).toEqual({ ...unit, wanted: 'new' });
  await saveUnit(store, { ...unit, engine: 'third', target: asCoded('le banc') });
  expect((await read())?.target).toBe('la rive');
  await saveUnit(store, { ...unit, engine: 'new', target: asCoded('la banque') });
  expect(await read()).toEqual({ ...unit, engine: 'new', target: 'la banque' });
});

test('after an answer that was refused it is not asked for any more, and no refusal is noted', async () => {
  const { store, read } = await setUp();
  const refused = [
    { engine: 'new', answer: asCoded('la la la'), count: 1, lastAt: '2026-01-02T00:00:00.000Z' },
  ];
  await saveUnit(store, { ...unit, state: 'initial', target: asCoded(''), refused, waiting: ['a'] });
  expect(await read()).toEqual(unit);
});

test("a person's word in between stands, and the engine's answer does not take its place", async () => {
  const { store, read } = await setUp();
  const said: MemoryUnit = {
    ...unit,
    origin: 'human',
    state: 'final',
    engine: undefined,
    target: asCoded('la banque'),
  };
  await saveUnit(store, said);
  await saveUnit(store, { ...unit, engine: 'new', target: asCoded('le banc') });
  expect(await read()).toMatchObject({ origin: 'human', target: 'la banque' });
});

test.each<[string, Partial<MemoryUnit>]>([
  ["a person's word", { origin: 'human', state: 'final' }],
  ["that engine's own", { engine: 'new' }],
  ['what is asked for anyway', { state: 'initial' }],
])('%s is not asked for', async (_, fields) => {
  const { isAsked, read } = await setUp({ ...unit, ...fields });
  expect(isAsked).toBe(false);
  expect((await read())?.wanted).toBeUndefined();
});
