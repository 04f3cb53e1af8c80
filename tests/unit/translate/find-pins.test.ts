import { expect, test } from 'vitest';
import { asCoded } from '../../../functions/shared/article/coded-text.ts';
import type { SegmentOrigin, VersionSegment } from '../../../functions/shared/article/version.ts';
import { findPins } from '../../../functions/translate/find-pins.ts';

const segment = (source: string, origin: SegmentOrigin = 'human'): VersionSegment => ({
  source: asCoded(source),
  target: asCoded(`${source} (fr)`),
  origin,
});

const pinned = (previous: VersionSegment[], sources: string[]) =>
  [...findPins(previous, sources.map(asCoded))]
    .sort(([a], [b]) => a - b)
    .map(([place, { target }]) => [place, target]);

test("a reworded sentence keeps a person's translation of the wording before", () => {
  const previous = [segment('The harbour opens'), segment('It has 12 boats.'), segment('All is well.')];
  expect(pinned(previous, ['The harbour opens', 'It has 21 boats.', 'All is well.'])).toEqual([
    [1, 'It has 12 boats. (fr)'],
  ]);
});

test("a machine's translation is not kept", () => {
  expect(pinned([segment('It has 12 boats.', 'machine')], ['It has 21 boats.'])).toEqual([]);
});

test('another sentence in the same place is another sentence', () => {
  expect(pinned([segment('It has 12 boats.')], ['Rain is expected tomorrow.'])).toEqual([]);
});

test('of several changed sentences each goes to the one it resembles most, and to one only', () => {
  const previous = [segment('The red boat left at noon.'), segment('The blue boat stayed at home.')];
  const sources = ['The blue boat stayed at sea.', 'The red boat left at dawn.', 'The red boat left again.'];
  expect(pinned(previous, sources)).toEqual([
    [0, 'The blue boat stayed at home. (fr)'],
    [1, 'The red boat left at noon. (fr)'],
  ]);
});

test('after a second change the first wording is still the one that was translated', () => {
  const outdated = { ...segment('It has 21 boats.'), outdatedSource: asCoded('It has 12 boats.') };
  expect(findPins([outdated], [asCoded('It has 22 boats.')]).get(0)?.source).toBe('It has 12 boats.');
});

test('a thousand changed segments are done with soon', () => {
  const previous = Array.from({ length: 1000 }, (_, i) => segment(`Sentence number ${i} of the old text.`));
  const sources = previous.map(({ source }) => asCoded(source.replace('old', 'new')));
  expect(findPins(previous, sources).size).toBeGreaterThan(100);
});
