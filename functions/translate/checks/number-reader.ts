import { readClock } from './number-clock.ts';
import { addContext } from './number-context.ts';
import { isClose, readSpelled } from './number-phrase.ts';
import type { Piece } from './number-text.ts';
import { splitPieces } from './number-text.ts';
import { monthValue, type NumberValue, readGroups, scaleValue, toValue } from './number-value.ts';
import { numberRoman } from './number-roman.ts';
import { type NumberLanguage, twinMonthsOf } from './number-words.ts';

/** A number somewhere in a text. */
export interface FoundNumber {
  start: number;
  end: number;
  /** Everything it may mean. */
  values: NumberValue[];
  /** Written in digits, and so asked for on the other side. */
  digits: boolean;
  /** Exponent of the scale word it ends with, else 0. */
  scale: number;
  /** The numbers it is if it is not one: `10,20`, `9:30`. */
  parts?: FoundNumber[];
}
