import type { Check } from './check.ts';
import { findDifferences } from './numbers/differences.ts';
import { numberProblems } from './numbers/messages.ts';

/** Every number in digits is on the other side, in digits or in words. */
export const numbers: Check = {
  name: 'numbers',
  severity: 'error',
  findProblems: (segment) => numberProblems(findDifferences(segment).filter(({ kind }) => kind === 'plain')),
};

/** Of numbers that a good translation may convert, say once or write otherwise. */
export const numbersWithUnits: Check = {
  name: 'numbers-with-units',
  severity: 'warning',
  findProblems: (segment) => numberProblems(findDifferences(segment).filter(({ kind }) => kind !== 'plain')),
};
