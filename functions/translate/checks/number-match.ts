import type { FoundNumber } from './number-found.ts';
import type { NumberValue } from './number-value.ts';

export interface Unmatched {
  /** In digits in the source, nowhere in the target. */
  missing: FoundNumber[];
  /** In digits in the target, nowhere in the source. */
  added: FoundNumber[];
}

/**
 * Pairs the numbers of two texts, each with one at most; the closest pairs first: the same digits, then
 * another reading of them, then words, then the parts of what may be several numbers.
 */
export function matchNumbers(source: readonly FoundNumber[], target: readonly FoundNumber[]): Unmatched {
  const [from, into] = [createPool(source), createPool(target)];
  let missing = source.filter(({ digits }) => digits);
  const takeBoth = (number: FoundNumber, take: (pool: Pool) => FoundNumber | undefined) => {
    const found = take(into);
    if (found) from.used.add(number).add(found);
    return !found;
  };
  missing = missing.filter((number) => takeBoth(number, (pool) => takeFirst(pool.same, pool, [sameKey(number)])));
  missing = missing.filter((number) => takeBoth(number, (pool) => takeFirst(pool.digits, pool, number.values)));
  missing = missing.filter((number) => takeBoth(number, (pool) => takeFirst(pool.words, pool, number.values)));
  return { missing, added: [] };
}
