import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCoded } from '../../../../../functions/shared/article/coded-text.ts';
import { indexTerms } from '../../../../../functions/shared/language/terminology/find-terms.ts';
import { readTerminology } from '../../../../../functions/shared/language/terminology/read-terminology.ts';
import { type CheckSettings, checkSegment } from '../../../../../functions/translate/checks/all-checks.ts';
import type { CheckedSegment } from '../../../../../functions/translate/checks/check.ts';
import { runsOf } from '../../../../support/runs-of.ts';

const terms = (csv: string) => indexTerms(readTerminology(csv, 'terminology/en.csv').terms, 'en');
const LISTS = [undefined, terms('en,fr\nharbour,port\n'), terms('en,fr\nharbour,havre\n')];
const SETTINGS: CheckSettings[] = [{}, { numbers: 'off' }, { numbers: 'warning', terms: 'error' }];

/** Few of each, so that they come again in other company. */
const segment: fc.Arbitrary<CheckedSegment> = fc.record({
  source: fc.constantFrom('It has 12 boats', 'See <1>the harbour</1> now', 'The harbour').map(asCoded),
  target: fc.constantFrom('Il a 21 bateaux', 'Voyez <1>le port</1>', 'Le havre', 'The harbour').map(asCoded),
  codes: fc.constantFrom([], [{ id: 1, kind: 'pair' as const, element: 'a' }]),
  origin: fc.constantFrom('machine' as const, 'human' as const, 'none' as const, 'copied' as const),
  sourceLanguage: fc.constant('en'),
  targetLanguage: fc.constantFrom('fr', 'ar'),
  engine: fc.constantFrom(undefined, 'amazon'),
  needsWitness: fc.constantFrom(undefined, true),
  witness: fc.constantFrom({ target: asCoded('Il a 12 bateaux') }, { target: asCoded('Le port') }),
});

test('what was found before is what is found now, whatever was looked at between', () => {
  const all = fc.array(fc.record({ segment, list: fc.nat(2), settings: fc.nat(2), index: fc.nat(3) }), {
    minLength: 20,
    maxLength: 60,
  });
  fc.assert(
    fc.property(all, (asked) => {
      for (const { segment, list, settings, index } of asked) {
        const checked = { ...segment, terms: LISTS[list] } as CheckedSegment;
        const told = SETTINGS[settings] ?? {};
        // Settings that were never seen: nothing is known under them.
        expect(checkSegment(checked, told, index)).toEqual(checkSegment(checked, { ...told }, index));
      }
    }),
    { numRuns: runsOf(100) },
  );
});
