import { expect, test } from 'vitest';
import { empty } from '../../../../functions/translate/checks/empty.ts';
import { untranslated } from '../../../../functions/translate/checks/untranslated.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

test.each([
  ['', 1],
  [' \u200f\u200b ', 1],
  ['.', 0],
])('a translation that reads %j has %i problem with being empty', (target, problems) => {
  expect(empty.findProblems(checkedSegment('en-ar', 'Hello', target))).toHaveLength(problems);
});

test.each([
  ['Hello there everybody', 'Hello there  everybody', 1],
  ['Is this the end?', 'Is this the end\u202f?', 1],
  ['ميناء أكادير الكبير', 'ميناء أكادير الكبير', 1],
  ['Abdelilah Benkirane', 'Abdelilah Benkirane', 0],
  ['12 500 300 42', '12 500 300 42', 0],
  ['See https://example.org/a/b/c', 'See https://example.org/a/b/c', 0],
  ['Hello there everybody', 'Bonjour à toutes et à tous', 0],
])('%s -> %s has %i problem with being untranslated', (source, target, problems) => {
  expect(untranslated.findProblems(checkedSegment('en-fr', source, target))).toHaveLength(problems);
});

test('what nobody translated is untranslated, however short', () => {
  const segment = checkedSegment('en-fr', 'Rabat', 'Rabat', { origin: 'none' });
  expect(untranslated.findProblems(segment)).toHaveLength(1);
});
