import type { FoundNumber } from '../found.ts';
import type { NumberedText } from '../numbered-text.ts';
import type { Amount } from './amount.ts';
import { findAmounts } from './find-amounts.ts';
import type { UnitKind } from './unit-list.ts';
import { unitsIn } from './units.ts';

/** The amounts of both texts of a segment. */
export interface BothAmounts {
  own: readonly Amount[];
  other: readonly Amount[];
  /** Names of units in the other text. */
  named: ReturnType<typeof unitsIn>;
}

/**
 * What becomes of a number that the other text has not: the same amount is there in another unit (`right`), or
 * may be meant (`unsure`): the amount there is near, or its rate is unknown, or only the amount beside it in
 * brackets is there.
 */
export type Conversion = 'right' | 'unsure' | 'none';

export function readAmounts(own: NumberedText, other: NumberedText): BothAmounts {
  return { own: findAmounts(own), other: findAmounts(other), named: unitsIn(other.folded) };
}

export function judgeConversion(number: FoundNumber, { own, other, named }: BothAmounts): Conversion {
  const amounts = own.filter(({ numbers }) => numbers.includes(number));
  const inOther = (is: (one: Amount, another: Amount) => boolean) =>
    amounts.some((amount) =>
      other.some((candidate) => areConvertible(amount, candidate) && is(amount, candidate)),
    );
  const isNamed = amounts.every(({ unit }) => named.has(unit) && unit.kind !== 'temperature');
  const isSaidTwice = amounts.some(
    (amount) =>
      amount.unit.kind !== 'time' &&
      own.some(
        (candidate) =>
          !candidate.numbers.includes(number) &&
          areConvertible(amount, candidate) &&
          areEqual(amount, candidate),
      ),
  );
  if (isSaidTwice) return isNamed ? 'none' : 'unsure';
  if (inOther(areEqual)) return 'right';
  return !isNamed && inOther(areNear) ? 'unsure' : 'none';
}

/** Two units of one kind. An area may be squares of lengths, a volume cubes of them. */
function areConvertible(one: Amount, other: Amount): boolean {
  if (one.unit === other.unit && one.power === other.power) return false;
  return kindOf(one) === kindOf(other);
}

function kindOf({ unit, power }: Amount): string {
  if (unit.kind !== 'length') return unit.kind;
  return ['length', 'area', 'volume'][power - 1] ?? unit.kind;
}

/** Metres of a hectare's side, and of a litre's. */
const SIDES = [1, 1, 100, 0.1];

/** A count in the first unit of its kind. */
function inFirst(count: number, { unit, power }: Amount): number {
  const side = unit.kind === 'length' ? (SIDES[power] ?? 1) : 1;
  return (count - unit.zero) * (unit.factor / side) ** power;
}

/** Conversions are rounded: to five parts in a hundred, to a degree, or to the last digit that is written. */
const SHARE = 0.05;
/** Of a small number the last digit is a large part. */
const LARGEST_SHARE = 0.34;
const DEGREE = 1;
/** Days are counted exactly, but for fifteen days and a fortnight, and for a week of eight days. */
const SHARE_OF_TIME = 0.01;
const SHARE_OF_WEEKS = 0.15;

function areEqual(one: Amount, other: Amount): boolean {
  const { kind } = one.unit;
  if (kind === 'money') return false;
  if (kind === 'temperature')
    return someCounts(one, other, (left, right) => areSameDegrees(left, right, one, other));
  return someCounts(one, other, (left, right) => {
    const [from, into] = [inFirst(left, one), inFirst(right, other)];
    const distance = Math.abs(from - into);
    const larger = Math.max(from, into);
    if (kind === 'time') return distance <= shareOfTime(one, other) * larger;
    const half = Math.max(inFirst(one.step / 2, one), inFirst(other.step / 2, other));
    return distance <= Math.max(SHARE * larger, Math.min(half, LARGEST_SHARE * larger));
  });
}

/** Of 30 days, or of 31, and a month. */
const SHARE_OF_MONTHS = 0.025;
const WEEK = 7;
const FORTNIGHT = 14;
const LEAST_MONTH = 30;

function shareOfTime(one: Amount, other: Amount): number {
  const [less = 0, more = 0] = [one.unit.factor, other.unit.factor].sort((left, right) => left - right);
  if (less !== 1) return SHARE_OF_TIME;
  if (more === WEEK || more === FORTNIGHT) return SHARE_OF_WEEKS;
  return more >= LEAST_MONTH ? SHARE_OF_MONTHS : SHARE_OF_TIME;
}

/** Below zero the sign stands apart; a difference of temperatures has no zero. */
function areSameDegrees(left: number, right: number, one: Amount, other: Amount): boolean {
  const rounding = Math.max(DEGREE, ...[one, other].map(({ step, unit }) => (step * unit.factor) / 2));
  const [from, into] = [left * one.unit.factor, right * other.unit.factor];
  const isDifference = Math.abs(from - into) <= rounding / 2;
  const signs = [1, -1].flatMap((sign) =>
    [1, -1].map((otherSign) => [sign * left, otherSign * right] as const),
  );
  return (
    isDifference ||
    signs.some(([first, second]) => Math.abs(inFirst(first, one) - inFirst(second, other)) <= rounding)
  );
}

/** Times of each other that a rough or mistaken conversion keeps below. */
const NEAR = 1.5;
/** Three digits and more of both are meant as they stand. */
const PRECISE = 3;
const PRECISE_KINDS = new Set<UnitKind>(['length', 'area']);
/** About 90 °F are some 30 °C; of other numbers no digit is round. */
const NEAR_DEGREES = 1.5;
const NEAR_ROUND_DEGREES = 2.5;
const ROUND = 5;

function areNear(one: Amount, other: Amount): boolean {
  const { kind } = one.unit;
  if (kind === 'money') return true;
  if (kind === 'time') return false;
  return someCounts(one, other, (left, right) => {
    const [from, into] = [inFirst(left, one), inFirst(right, other)];
    if (kind === 'temperature') {
      const isRound = left % ROUND === 0 || right % ROUND === 0;
      return Math.abs(from - into) <= (isRound ? NEAR_ROUND_DEGREES : NEAR_DEGREES);
    }
    if (PRECISE_KINDS.has(kind) && isPrecise(left) && isPrecise(right)) return false;
    return Math.max(from, into) <= NEAR * Math.min(from, into);
  });
}

function isPrecise(count: number): boolean {
  return String(count).replace(/^[0.]+|\.|0+$/gu, '').length >= PRECISE;
}

function someCounts(one: Amount, other: Amount, is: (left: number, right: number) => boolean): boolean {
  return one.counts.some((left) => other.counts.some((right) => is(left, right)));
}
