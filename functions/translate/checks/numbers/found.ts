import type { NumberValue } from './value.ts';

/** A number somewhere in a text. */
export interface FoundNumber {
  start: number;
  end: number;
  /** Everything it may mean. */
  values: NumberValue[];
  /** Written in digits, and so asked for on the other side. */
  digits: boolean;
  /** In words, but so exact that it too is asked for: `four`, `the 1960s`, `the ninth century`. */
  exact?: boolean;
  /** In words that count or order, and are no name: one that is lost where another appears was changed. */
  counts?: boolean;
  /** In words that count, or begin a name: Four Seasons, Ten Hag, and Three Syrians. */
  mayBeName?: true;
  /** In digits, and yet not asked for: the century of a decade, the second side of a draw. */
  optional?: true;
  /** In digits behind a letter: SARS-CoV-2, ACE2. No dual says it. */
  inName?: true;
  /** A word that may be a dual, which says 2 without any number: ساعتين. */
  mayBeDual?: true;
  /** A word for a decade: `sixties`. */
  decade?: true;
  /** Of a word for a part of one: 0.5 for `half`. */
  part?: number;
  /** Exponent of the scale word it ends with, else 0: 6 for `2 million`. */
  scale: number;
  /** The numbers it is where it is not one: `10,20`, `9:30`. */
  parts?: FoundNumber[];
}

export function withValues(number: FoundNumber, more: readonly NumberValue[]): FoundNumber {
  if (more.length === 0) return number;
  return { ...number, values: [...new Set([...number.values, ...more])] };
}
