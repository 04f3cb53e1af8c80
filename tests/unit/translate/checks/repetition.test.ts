import { expect, test } from 'vitest';
import { copiedText } from '../../../../functions/translate/checks/copied-text.ts';
import { repetition } from '../../../../functions/translate/checks/repetition.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

const repeats = (target: string, source = 'A source of words that differ.') =>
  repetition.findProblems(checkedSegment('en-fr', source, target));

test.each([
  'Il est très, très grand',
  'L’Organisation mondiale de la santé (Organisation mondiale de la santé)',
  'Commençons par le Japon. Le Japon est une île.',
  'un face-à-face-à-face',
  'Ce sont les cas, les cas graves surtout',
])('%s is style', (target) => {
  expect(repeats(target)).toEqual([]);
});

test.each([
  ['Il a dit non non non hier', 'non non non'],
  ['Le port de la ville de la ville est fermé', 'de la ville de la ville'],
  ['Il « dit que » il « dit que » il « dit que » oui', 'Il « dit que » il « dit que » il « dit que'],
  ['قال رئيس البلدية رئيس البلدية اليوم', 'رئيس البلدية رئيس البلدية'],
])('%s is a loop', (target, words) => {
  const [problem] = repeats(target);
  expect(problem?.marks?.map(({ start, end }) => target.slice(start, end))).toEqual([words]);
});

test('a translation may repeat what the original repeats', () => {
  expect(repeats('Jamais jamais jamais plus', 'Never never never again')).toEqual([]);
});

const copied = (source: string, target: string) =>
  copiedText.findProblems(checkedSegment('en-fr', source, target));

test('a run of words in the language of the original is found and marked', () => {
  const target = 'Le maire a dit that the old harbour will reopen en mai';
  const [problem] = copied('The mayor said that the old harbour will reopen in May', target);
  expect(problem?.marks?.map(({ start, end }) => target.slice(start, end))).toEqual([
    'that the old harbour will reopen',
  ]);
});

test('a name of many words is no copied text', () => {
  expect(copied('The New York Times Book Review says so', 'La New York Times Book Review le dit')).toEqual(
    [],
  );
});
