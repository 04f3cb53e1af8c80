import { expect, test } from 'vitest';
import {
  findTerms,
  indexTerms,
  termsFingerprint,
} from '../../../../../functions/shared/language/terminology/find-terms.ts';
import { readTerminology } from '../../../../../functions/shared/language/terminology/read-terminology.ts';
import type { Term } from '../../../../../functions/shared/language/terminology/term.ts';

const termsOf = (csv: string): Term[] => readTerminology(csv, 'en.csv').terms;

function found(csv: string, text: string): string[] {
  return findTerms(text, indexTerms(termsOf(csv), 'en')).map(({ span }) => text.slice(span.start, span.end));
}

test('the longest term wins, and none overlaps another', () => {
  const csv = 'en,fr\nAssembly,a\nGeneral Assembly,b\nAssembly of the States,c\nStates,d';
  expect(found(csv, 'The General Assembly met')).toEqual(['General Assembly']);
  expect(found(csv, 'The General Assembly of the States, an assembly')).toEqual([
    'Assembly of the States',
    'assembly',
  ]);
});

test('capitals and endings are as the list says', () => {
  expect(
    found('en,fr,case,proper\nWHO,a,sensitive,\nMali,b,,yes\ncity,c,,', 'Who? WHO. Malis, cities'),
  ).toEqual(['WHO', 'cities']);
});

const fingerprint = (csv: string, language = 'fr') => termsFingerprint(termsOf(csv), language);

test('a fingerprint names what is asked for in a language', () => {
  const before = fingerprint('en,fr,ar\nFez,Fès,فاس\nRabat,Rabat,الرباط');
  expect(before).toMatch(/^[0-9a-f]{12}$/);
  expect(fingerprint('en,fr,ar,note\nRabat,Rabat,x,y\nFez,Fès|Fez,y,')).toBe(before);
  expect(fingerprint('en,fr\nFez,Fez\nRabat,Rabat')).not.toBe(before);
  expect(fingerprint('en,fr,forbidden:fr\nFez,Fès,Fez\nRabat,Rabat,')).not.toBe(before);
  expect(fingerprint('en,fr\nFez,Fès')).not.toBe(before);
});

test('there is none where nothing is asked for', () => {
  expect(fingerprint('en,fr\nFez,Fès', 'ar')).toBeUndefined();
  expect(termsFingerprint([], 'fr')).toBeUndefined();
  expect(fingerprint('en,translate\nnpm,no', 'ar')).toBeDefined();
});
