import type { FoundNumber } from './found.ts';
import { type AmountUnit, unitBeside, unitsIn } from './units.ts';

/** A text and its numbers. */
export interface NumberedText {
  /** With digits 0-9 only. */
  folded: string;
  numbers: readonly FoundNumber[];
}

/**
 * Whether a number is an amount in a unit that the other text does not name, and says the same as another
 * amount of either text in another unit: 12 miles for 19 km, or the 19 km in brackets after 12 miles.
 */
export function isConverted(number: FoundNumber, own: NumberedText, other: NumberedText): boolean {
  const amount = unitBeside(own.folded, number.start, number.end);
  if (amount === undefined || unitsIn(other.folded).has(amount.unit)) return false;
  return [own, other].some(({ folded, numbers }) =>
    numbers.some((candidate) => {
      const unit = unitBeside(folded, candidate.start, candidate.end);
      return unit !== undefined && areEqual(number, amount, candidate, unit);
    }),
  );
}

/** Conversions are rounded: to a degree, to five parts in a hundred. */
const DEGREE = 1;
const SHARE = 0.05;

function areEqual(one: FoundNumber, inOne: AmountUnit, other: FoundNumber, inOther: AmountUnit): boolean {
  const { kind } = inOne.unit;
  if (inOne.unit === inOther.unit || kind !== inOther.unit.kind || inOne.isSquare !== inOther.isSquare)
    return false;
  if (kind === 'money') return true;
  return amounts(one, inOne).some((left) =>
    amounts(other, inOther).some((right) => {
      const rounding = kind === 'temperature' ? DEGREE : SHARE * Math.max(left, right);
      return Math.abs(left - right) <= rounding;
    }),
  );
}

/** Everything a number may say, in the first unit of its kind. */
function amounts({ values }: FoundNumber, { unit, isSquare }: AmountUnit): number[] {
  const factor = isSquare ? unit.factor ** 2 : unit.factor;
  return values.map((value) => (Number(value) - unit.zero) * factor).filter(Number.isFinite);
}
