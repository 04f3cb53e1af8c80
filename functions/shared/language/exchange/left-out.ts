/** What of a file could not be taken: where it stands, as people find it again, and why, in words that follow that. */
export interface LeftOut {
  /** `unit 3`, and its own name in the file where it has one. */
  place: string;
  reason: string;
}

/** Named one by one; the rest are counted. */
const SHOWN = 10;

/** A line for each, for people. */
export function describeLeftOut(leftOut: readonly LeftOut[]): string[] {
  const lines = leftOut.slice(0, SHOWN).map(({ place, reason }) => `${place} ${reason}`);
  return leftOut.length > SHOWN ? [...lines, `and ${leftOut.length - SHOWN} more are left out`] : lines;
}
