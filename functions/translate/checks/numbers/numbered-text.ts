import type { FoundNumber } from './found.ts';

/** A text and its numbers. */
export interface NumberedText {
  /** With digits 0-9 only. */
  folded: string;
  numbers: readonly FoundNumber[];
}
