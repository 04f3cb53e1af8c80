import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check, Problem } from './check.ts';
import { findDifferences, type NumberDifference } from './numbers/differences.ts';
import { numberProblems } from './numbers/messages.ts';
import { isTooLongToCompare, LONGEST_COMPARED } from './support/longest-compared.ts';

/** Differences that people's translations have too. */
const ALLOWED: readonly NumberDifference['kind'][] = ['converted', 'again', 'roman'];

const NOT_COMPARED: Problem = {
  severity: 'warning',
  message: writeMessage((words) => words.notCompared(LONGEST_COMPARED)),
};

/** Every number in digits is on the other side, in digits or in words, with its per cent sign and its half of the day. */
export const numbers: Check = {
  name: 'numbers',
  severity: 'error',
  findProblems: (segment) =>
    isTooLongToCompare(segment)
      ? [NOT_COMPARED]
      : numberProblems(findDifferences(segment).filter(({ kind }) => !ALLOWED.includes(kind))),
};

/** Of numbers that a good translation may convert, say once or write otherwise. */
export const numbersWithUnits: Check = {
  name: 'numbers-with-units',
  severity: 'warning',
  findProblems: (segment) =>
    isTooLongToCompare(segment)
      ? []
      : numberProblems(findDifferences(segment).filter(({ kind }) => ALLOWED.includes(kind))),
};
