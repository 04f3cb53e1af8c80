import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCoded, escapeText, plainText } from '../../../../../functions/shared/article/coded-text.ts';
import type { VersionSegment } from '../../../../../functions/shared/article/version.ts';
import { saveUnit } from '../../../../../functions/shared/language/memory/memory.ts';
import {
  type MemoryUnit,
  normalizeSegment,
} from '../../../../../functions/shared/language/memory/memory-unit.ts';
import { searchCandidates } from '../../../../../functions/shared/language/near/candidates.ts';
import {
  findNearMatches,
  READ_FOR_PAGE,
} from '../../../../../functions/shared/language/near/find-near-matches.ts';
import { indexSources } from '../../../../../functions/shared/language/near/index-sources.ts';
import { likeness } from '../../../../../functions/shared/language/near/likeness.ts';
import { createMemoryObjectStore } from '../../../../../functions/shared/store/memory-object-store.ts';
import { version } from '../exchange/version-fixture.ts';

const unit = (source: string, target: string, more: Partial<MemoryUnit> = {}): MemoryUnit => ({
  sourceLanguage: 'en',
  targetLanguage: 'fr',
  source: normalizeSegment(asCoded(source)),
  target: asCoded(target),
  origin: 'human',
  state: 'final',
  changedAt: '2026-01-15T00:00:00.000Z',
  changedBy: 'Salma',
  ...more,
});
const open = (source: string): VersionSegment => ({
  source: asCoded(source),
  target: asCoded(source),
  origin: 'none',
});

async function near(units: MemoryUnit[], segments: VersionSegment[]) {
  const store = createMemoryObjectStore();
  for (const one of units) await saveUnit(store, one);
  await indexSources(store, units);
  const found = await findNearMatches(store, version(segments), READ_FOR_PAGE);
  return [...found].map(([place, matches]) => [
    place,
    ...matches.map(({ score, target }) => `${score} ${target}`),
  ]);
}

const HARBOUR = unit('The harbour of Tangier reopens on Monday.', 'Le port de Tanger rouvre lundi.');

test.each([
  ['another day', 'The harbour of Tangier reopens on Tuesday.', ['90 Le port de Tanger rouvre lundi.']],
  [
    'a "not", which is a small edit',
    'The harbour of Tangier reopens not on Monday.',
    ['91 Le port de Tanger rouvre lundi.'],
  ],
  [
    'one code more',
    'The <1>harbour</1> of Tangier reopens on Monday.',
    ['95 Le port de Tanger rouvre lundi.'],
  ],
  ['half of it', 'The harbour reopens.', undefined],
  ['other words', 'A museum in Casablanca closes its doors.', undefined],
])('a source with %s is near, or is not', async (_, source, expected) => {
  expect(await near([HARBOUR], [open(source)])).toEqual(expected ? [[0, ...expected]] : []);
});

test('the nearest three are shown, the best first, and tags that were written as words are left out', async () => {
  const units = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'].map((day) =>
    unit(
      `The ferry to Algeciras leaves on ${day} &lt;b0&gt;at dawn&lt;/b0&gt;.`,
      `${day} &lt;b0&gt;!&lt;/b0&gt;`,
    ),
  );
  const [[, ...matches] = []] = await near(units, [
    open('The ferry to Algeciras leaves on Friday <1>at dawn</1>.'),
  ]);
  expect(matches).toHaveLength(3);
  expect(matches[0]).toBe('94 Monday !');
});

test('the same words whose codes have no place are near, and never the same', async () => {
  const crossed = unit('See <1>the <2>full</1> report</2> of the council.', 'Voir le rapport.');
  expect(await near([crossed], [open('See <1>the <2>full</2></1> report of the council.')])).toEqual([
    [0, '94 Voir le rapport.'],
  ]);
  const alike = unit('See <1/>the full report<2/> of the council.', 'Voir le rapport.');
  expect(await near([alike], [open('See <1>the full report</1> of the council.')])).toEqual([
    [0, '99 Voir le rapport.'],
  ]);
});

test.each<[string, MemoryUnit[], VersionSegment[]]>([
  [
    "a machine's words",
    [{ ...HARBOUR, origin: 'machine' }],
    [open('The harbour of Tangier reopens on Sunday.')],
  ],
  [
    'what a person has translated',
    [HARBOUR],
    [{ ...open('The harbour of Tangier reopens on Sunday.'), origin: 'human' }],
  ],
  ['figures and other signs', [unit('1 + 1 = 2', '1 + 1 = 2')], [open('— … —')]],
])('%s: no near matches', async (_, units, segments) => {
  expect(await near(units, segments)).toEqual([]);
});

test('in Arabic and in Chinese it is found by its letters too', async () => {
  const arabic = unit('يعاد فتح ميناء طنجة يوم الاثنين.', 'Lundi', { sourceLanguage: 'en' });
  expect(await near([arabic], [open('وسيعاد فتح ميناء طنجة يوم الأحد.')])).toEqual([[0, '78 Lundi']]);
  const chinese = unit('港口将于星期一重新开放的消息已经公布', 'Lundi');
  expect(await near([chinese], [open('港口将于星期二重新开放的消息已经公布')])).toEqual([[0, '94 Lundi']]);
});

test('likeness is the same both ways, 100 for the same and below it for anything else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a));
      expect(likeness(a, b) === 100).toBe(a === b);
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a sentence with one word changed is found among twenty thousand', () => {
  const words = 'harbour ferry council museum price dirham minister river bridge school market season'.split(
    ' ',
  );
  const sentence = (n: number) =>
    escapeText(
      Array.from(
        { length: 12 },
        (_, at) => `${words[(n * 7 + at * (1 + (n % 11))) % 12]}${(n * 31 + at * 17) % 97}`,
      ).join(' '),
    );
  const sources = Array.from({ length: 20_000 }, (_, n) => sentence(n));
  const wanted = new Map(
    Array.from({ length: 30 }, (_, n) => [n, escapeText(`${plainText(sentence(n * 600))} today`)]),
  );
  const search = searchCandidates(wanted);
  search.look(sources);
  const found = search.results();
  expect(found.size).toBe(30);
  for (const [best] of found.values()) expect(best?.score).toBeGreaterThan(85);
});

test('among long segments and words without end the nearest is found too', () => {
  const long = (letter: string) => escapeText(`${letter} `.repeat(2_000));
  const search = searchCandidates(
    new Map(Array.from({ length: 60 }, (_, n) => [n, escapeText(`${'ab '.repeat(330)}${n}`)])),
  );
  search.look(Array.from({ length: 100 }, () => long('ab')));
  search.look(Array.from({ length: 100 }, (_, n) => escapeText(`${'ab '.repeat(320)}${n}`)));
  expect(search.results().size).toBe(60);
});
