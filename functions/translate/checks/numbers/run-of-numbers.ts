import type { FoundNumber } from './found.ts';

/** What was read from one piece of a text on: mostly one number. */
export interface RunOfNumbers {
  numbers: FoundNumber[];
  /** The piece to go on with. */
  next: number;
}
