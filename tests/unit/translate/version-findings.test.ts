import { expect, test } from 'vitest';
import { asCoded } from '../../../functions/shared/article/coded-text.ts';
import type { SegmentOrigin } from '../../../functions/shared/article/version.ts';
import type { MemoryUnit } from '../../../functions/shared/language/memory/memory-unit.ts';
import { segmentFindings } from '../../../functions/translate/version-findings.ts';

const unit = (fields: Partial<MemoryUnit>): MemoryUnit => ({
  sourceLanguage: 'en',
  targetLanguage: 'fr',
  source: asCoded(''),
  target: asCoded(''),
  origin: 'human',
  state: 'final',
  changedAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});

function errors(source: string, target: string, origin: SegmentOrigin, accepted = false) {
  const codes = [{ id: 1, kind: 'pair' as const, element: 'a' }].filter(() => source.includes('<1>'));
  const texts = { source: asCoded(source), target: asCoded(target) };
  const segment = { ...texts, origin, codes, sourceLanguage: 'en', targetLanguage: 'fr' };
  const said = unit({ origin: origin === 'human' ? 'human' : 'machine', ...(accepted && { accepted }) });
  return segmentFindings(segment, { unit: said }, {}, 0)
    .filter(({ severity }) => severity === 'error')
    .map(({ check }) => check);
}

const loop = ['The sea is calm today.', 'La mer la mer la mer la mer.'] as const;
const number = ['It has 12 boats.', 'Il a 21 bateaux.'] as const;
const link = ['See <1>this</1>.', 'Voyez ceci.'] as const;

test("a machine's loop holds, a person's is a warning", () => {
  expect(errors(...loop, 'machine')).toEqual(['repetition']);
  expect(errors(...loop, 'human')).toEqual([]);
});

test("a person's changed number holds until the person stands by it", () => {
  expect(new Set(errors(...number, 'human'))).toEqual(new Set(['numbers']));
  expect(errors(...number, 'human', true)).toEqual([]);
});

test('a lost link holds whoever stands by it', () => {
  expect(errors(...link, 'human', true)).toEqual(['inline-codes']);
});

test('a name that is the same in both languages stands once a person stands by it', () => {
  const name = ['Fatima Zahra Mansouri', 'Fatima Zahra Mansouri'] as const;
  expect(errors(...name, 'human')).toEqual(['untranslated']);
  expect(errors(...name, 'human', true)).toEqual([]);
});

test('what nobody has translated holds', () => {
  expect(errors('The sea is calm today.', 'The sea is calm today.', 'none')).toEqual(['untranslated']);
});
