import { expect, test } from 'vitest';
import { asCoded } from '../../../../../../functions/shared/article/coded-text.ts';
import type { VersionSegment } from '../../../../../../functions/shared/article/version.ts';
import { placeUnits } from '../../../../../../functions/shared/language/exchange/xliff/place-units.ts';
import { readXliffUnits } from '../../../../../../functions/shared/language/exchange/xliff/read-units.ts';
import { version } from '../version-fixture.ts';

const segment = (source: string): VersionSegment => ({
  source: asCoded(source),
  target: asCoded(source),
  origin: 'none',
});
const file = (units: string) =>
  readXliffUnits(
    `<xliff version="1.2"><file original="page.html" source-language="en" target-language="fr" datatype="html"><body>${units}</body></file></xliff>`,
  );
const unit = (id: string, source: string, target: string) =>
  `<trans-unit id="${id}"><source>${source}</source><target state="translated">${target}</target></trans-unit>`;
const VERSION = version(['Title', 'See <1>this</1> <2/>', 'Bank', 'Bank'].map(segment));

test('units stand at the segments with their source, whatever they and their codes are called', () => {
  const units =
    unit('77', 'See <g id="link">this</g> <x id="img"/>', '<x id="img"/> Voir <g id="link">ceci</g>') +
    unit('1', 'Title', 'Titre');
  expect(placeUnits(file(units), VERSION)).toEqual({
    leftOut: [],
    file: {
      articleId: 'argan',
      revision: '2026-1',
      sourceLanguage: 'en',
      targetLanguage: 'fr',
      segments: [
        { index: 1, source: 'See <1>this</1> <2/>', target: '<2/> Voir <1>ceci</1>', state: 'translated' },
        { index: 0, source: 'Title', target: 'Titre', state: 'translated' },
      ],
    },
  });
});

test('a source that comes as often in the file as in the article is at its own places, else at all of them', () => {
  const both = placeUnits(file(unit('a', 'Bank', 'Banque') + unit('b', 'Bank', 'Rive')), VERSION);
  expect(both.file.segments.map(({ index, target }) => [index, target])).toEqual([
    [2, 'Banque'],
    [3, 'Rive'],
  ]);
  const one = placeUnits(file(unit('a', 'Bank', 'Banque')), VERSION);
  expect(one.file.segments.map(({ index, target }) => [index, target])).toEqual([
    [2, 'Banque'],
    [3, 'Banque'],
  ]);
});

test('what is not in the article, or lost its codes, is left out and named; a file of another article is refused', () => {
  const lost = unit('a', 'See <g id="1">this</g> <x id="2"/>', 'Voir ceci');
  const other = unit('b', 'Another', 'Autre');
  const { file: placed, leftOut } = placeUnits(file(unit('t', 'Title', 'Titre') + lost + other), VERSION);
  expect(placed.segments).toHaveLength(1);
  expect(leftOut).toEqual([
    { place: 'unit a', reason: 'is left out: the target has lost code 1; the target has lost code 2' },
    { place: 'unit b', reason: 'is left out: is in no place of the article' },
  ]);
  expect(() => placeUnits(file(other), VERSION)).toThrow(
    'has no unit of the fr version of argan: unit b is left out: is in no place of the article',
  );
});
