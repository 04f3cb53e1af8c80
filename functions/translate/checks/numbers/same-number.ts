import type { FoundNumber } from './found.ts';

/** The numbers of a text by each of the values they may have. */
export type ByValue = ReadonlyMap<string, readonly FoundNumber[]>;

export function byValue(numbers: readonly FoundNumber[]): ByValue {
  const found = new Map<string, FoundNumber[]>();
  for (const number of numbers) {
    for (const value of number.values) {
      const same = found.get(value);
      if (same) same.push(number);
      else found.set(value, [number]);
    }
  }
  return found;
}

/** Of a number that a text says over and over, so many are looked at. */
const MOST_SAME = 20;

/** The numbers that may say the same. */
export function sameAs({ values }: FoundNumber, others: ByValue): FoundNumber[] {
  return values.flatMap((value) => others.get(value)?.slice(0, MOST_SAME) ?? []);
}
