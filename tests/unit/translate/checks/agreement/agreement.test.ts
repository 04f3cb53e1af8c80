import { expect, test } from 'vitest';
import { asCoded } from '../../../../../functions/shared/article/coded-text.ts';
import { agreement, agreementScore } from '../../../../../functions/translate/checks/agreement/agreement.ts';
import { checkSegment } from '../../../../../functions/translate/checks/all-checks.ts';
import type { CheckedSegment } from '../../../../../functions/translate/checks/check.ts';
import { checkedSegment } from '../../../../support/checked-segment.ts';

const SOURCE = 'The port of Tangier opens again on Monday morning after a storm of two days.';
const RIGHT = 'Le port de Tanger rouvre lundi matin après une tempête de deux jours.';
const READING = 'Le port de Tanger ouvre de nouveau lundi matin, après une tempête de deux jours.';
const OTHER = 'La banque centrale garde son taux directeur jusqu’à la fin de l’année.';
const HALF = 'Le port de Tanger ouvre de nouveau, selon un porte-parole du ministère.';

const judged = (target: string, witness: string, more: Partial<CheckedSegment> = {}, source = SOURCE) =>
  checkedSegment('en-fr', source, target, { witness: { target: asCoded(witness) }, ...more });
const severities = (segment: CheckedSegment, settings = {}) =>
  checkSegment(segment, settings)
    .filter(({ check }) => check === 'agreement')
    .map(({ severity }) => severity);

test.each([
  ['the same in other words', RIGHT, []],
  ['another sentence', OTHER, ['error']],
  ['a sentence whose second half is another one', HALF, ['warning']],
])('a translation that is %s', (_, target, expected) => {
  expect(severities(judged(target, READING))).toEqual(expected);
});

test('the finding shows what the second engine read', () => {
  expect(agreement.findProblems(judged(OTHER, READING))[0]?.message.en).toContain(READING);
});

test('what a person wrote is not judged, and neither is what no witness saw', () => {
  expect(severities(judged(OTHER, READING, { origin: 'human' }))).toEqual([]);
  expect(severities(checkedSegment('en-fr', SOURCE, OTHER))).toEqual([]);
  expect(severities(judged(OTHER, '  '))).toEqual([]);
});

test.each([
  ['a heading of 39 characters', 'The port of Tangier opens on Monday mor', []],
  ['a text of 40', 'The port of Tangier opens on Monday morn', ['error']],
  ['39 characters and white space', '  The port of Tangier opens on Monday mor \u00a0', []],
  ['39 characters and codes', 'The <1>port of Tangier</1> opens on Monday mor', []],
  ['39 emoji', '😀'.repeat(39), []],
])('%s', (_, source, expected) => {
  expect(severities(judged(OTHER, READING, {}, source))).toEqual(expected);
});

test('codes are no part of what is compared', () => {
  const coded = judged('Le <1>port</1> de <2>Tanger</2>', 'Le port <7>de</7> Tanger');
  expect(agreementScore(coded)).toBe(100);
});

test('site.json makes warnings of its errors, errors of its warnings, and turns it off', () => {
  const [another, half] = [judged(OTHER, READING), judged(HALF, READING)];
  expect(severities(another, { agreement: 'warning' })).toEqual(['warning']);
  expect(severities(half, { agreement: 'error' })).toEqual(['error']);
  expect(severities(another, { agreement: 'off' })).toEqual([]);
});

test('between languages that nothing was measured for it warns, and holds nothing', () => {
  const witness = { target: asCoded(READING) };
  expect(severities(checkedSegment('es-fr', SOURCE, OTHER, { witness }))).toEqual(['warning']);
  expect(severities(checkedSegment('es-fr', SOURCE, HALF, { witness }))).toEqual([]);
});

test('a region does not change the pair', () => {
  const witness = { target: asCoded(READING) };
  const segment = { ...checkedSegment('en-fr', SOURCE, OTHER, { witness }), targetLanguage: 'fr-CA' };
  expect(severities(segment)).toEqual(['error']);
});

test('100 kB on either side are compared in bounded work', () => {
  const long = 'Un mot et un autre. '.repeat(5000);
  expect(severities(judged(long, READING, {}, long))).toEqual(['error']);
  expect(severities(judged(OTHER, long))).toEqual(['error']);
  expect(agreementScore(judged(long, long, {}, long))).toBe(100);
});
