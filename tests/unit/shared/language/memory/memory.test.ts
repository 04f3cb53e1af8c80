import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCoded } from '../../../../../functions/shared/article/coded-text.ts';
import { findUnit, saveUnit } from '../../../../../functions/shared/language/memory/memory.ts';
import {
  type MemoryUnit,
  memoryKey,
  needsTranslation,
  normalizeSegment,
} from '../../../../../functions/shared/language/memory/memory-unit.ts';
import { createMemoryObjectStore } from '../../../../../functions/shared/store/memory-object-store.ts';

const unit = (fields: Partial<MemoryUnit>): MemoryUnit => ({
  sourceLanguage: 'en',
  targetLanguage: 'fr',
  source: asCoded('Hello'),
  target: asCoded('Bonjour'),
  origin: 'machine',
  state: 'translated',
  changedAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});

async function standing(...units: MemoryUnit[]): Promise<string | undefined> {
  const store = createMemoryObjectStore();
  for (const one of units) await saveUnit(store, one);
  return (await findUnit(store, 'en', 'fr', asCoded('Hello')))?.target;
}

test("a person's unit is never overwritten by a machine's", async () => {
  const person = unit({ origin: 'human', target: asCoded('Salut'), changedAt: '2020-01-01T00:00:00.000Z' });
  expect(await standing(person, unit({}))).toBe('Salut');
  expect(await standing(unit({}), person)).toBe('Salut');
});

test("of two people's the newer stands, whatever the order", async () => {
  const [older, newer] = ['2025', '2026'].map((year) =>
    unit({ origin: 'human', target: asCoded(year), changedAt: `${year}-01-01T00:00:00.000Z` }),
  ) as [MemoryUnit, MemoryUnit];
  expect(await standing(older, newer)).toBe('2026');
  expect(await standing(newer, older)).toBe('2026');
});

test('a file that was edited changes its own units', async () => {
  const first = unit({ origin: 'human', target: asCoded('Bonjor'), from: 'memory/a.tmx' });
  expect(await standing(first, { ...first, target: asCoded('Bonjour') })).toBe('Bonjour');
});

test('a first machine translation stays, so that readers see no change without a reason', async () => {
  expect(await standing(unit({ target: asCoded('one') }), unit({ target: asCoded('two') }))).toBe('one');
});

test('white space, composition and the numbers of codes make no difference to memory; case does', () => {
  expect(memoryKey('en', 'fr', asCoded('Cafe\u0301  <7>x</7>'))).toBe(
    memoryKey('en', 'fr', asCoded(' Café <1>x</1>')),
  );
  expect(memoryKey('en', 'fr', asCoded('Polish'))).not.toBe(memoryKey('en', 'fr', asCoded('polish')));
  expect(memoryKey('en', 'fr', asCoded('a'))).not.toBe(memoryKey('en', 'ar', asCoded('a')));
});

test('a text alone is normalised as it is beside a code', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    '\u00a0',
    '\u2000',
    '\n',
    'é',
    'e\u0301',
    '\u0338',
    '&',
    '&amp;',
    '<1>',
    '>',
    'ع',
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(`<1/>${normalizeSegment(asCoded(`x${text}x`))}`).toBe(
        normalizeSegment(asCoded(`<1/>x${text}x`)),
      );
    }),
  );
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(normalizeSegment(normalizeSegment(asCoded(text)))).toBe(normalizeSegment(asCoded(text)));
    }),
  );
});

test.each([
  ['2,500 – 93%', false],
  ['https://example.org/a', false],
  ['desk@example.org', false],
  ['<1/>', false],
  ['93rd', true],
  ['مراكش', true],
])('%s needs translation: %s', (text, needed) => {
  expect(needsTranslation(asCoded(text))).toBe(needed);
});
