import type { FoundNumber } from '../found.ts';
import type { Unit } from './unit-list.ts';

/** A number, or several, with a unit: 12 miles, 5 feet 9. */
export interface Amount {
  /** None where a unit stands alone: a mile. */
  numbers: readonly FoundNumber[];
  unit: Unit;
  /** 1; 2 for an area, 3 for a volume. */
  power: number;
  /** Everything it may say, counted in its unit. */
  counts: readonly number[];
  /** The last digit that is written counts so much, in its unit. */
  step: number;
  start: number;
  /** Behind the words of its unit. */
  end: number;
}
