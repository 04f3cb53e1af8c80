import { asDatePart } from '../digits.ts';
import { type FoundNumber, withValues } from '../found.ts';
import { addValues, scaleValue } from '../value.ts';
import type { NumberLanguage } from '../words/number-language.ts';
import { readEras } from './eras.ts';
import { readFractions } from './fractions.ts';
import { readHalf } from './halves.ts';
import { readDayHalf, readTime } from './hours.ts';
import { readShares } from './shares.ts';

/** Gives numbers what else they may mean beside what stands around them. */
export function addContext(
  numbers: readonly FoundNumber[],
  text: string,
  language: NumberLanguage,
): FoundNumber[] {
  const context = { text, language };
  const mixed = readFractions(numbers, text);
  const dated = mixed.map((number, place) => readDate(number, mixed, place, context));
  const timed = dated.map((number) => readTime(number, context));
  const whole = timed.map((number, place) => readHalf(number, timed[place - 1], timed[place + 1], text));
  const shared = readShares(whole, text);
  const drawn = shared.map((number, place) =>
    readDraw(number, shared[place - 1], shared[place + 1], context),
  );
  return mergeScaled(shareBackwards(readEras(drawn, context), context), context);
}

interface Context {
  text: string;
  language: NumberLanguage;
}

/** Between two numbers; long gaps say nothing and are not read. */
function gap(
  { text }: Context,
  one: FoundNumber | undefined,
  other: FoundNumber | undefined,
): string | undefined {
  if (!one || !other || other.start - one.end > 12) return undefined;
  return text.slice(one.end, other.start);
}

/** `21/11/2025`, `2025-11-21`, `21/11`, and a year without its century: `2007-08`. */
function readDate(
  number: FoundNumber,
  numbers: readonly FoundNumber[],
  place: number,
  context: Context,
): FoundNumber {
  const digits = context.text.slice(number.start, number.end);
  if (!/^\d{1,2}$/u.test(digits)) return number;
  const before = gap(context, numbers[place - 1], number);
  const after = gap(context, number, numbers[place + 1]);
  const year = /^(?:1[5-9]|20)\d\d$/u.test(numbers[place - 1]?.values[0] ?? '');
  if (before === '/' || after === '/') return asDatePart(number, digits);
  if ((before === '-' && year) || (before === '-' && after === '-')) return asDatePart(number, digits);
  if (/^[-–]$/u.test(before ?? '') && year && digits.length === 2) return asDatePart(number, digits);
  return number;
}

/**
 * The second number of 2-2 is not said in deux partout, nor in بهدفين لمثلهما; nor is the second 4 of 4x4 in رباعي,
 * or the nil of 3-0.
 */
function readDraw(
  number: FoundNumber,
  before: FoundNumber | undefined,
  after: FoundNumber | undefined,
  context: Context,
): FoundNumber {
  const between = gap(context, before, number) ?? '';
  const isSame = before?.values[0] === number.values[0] && /^[-–x×]$/u.test(between);
  const isNil =
    number.values[0] === '0' &&
    [between, gap(context, number, after) ?? ''].some((gap) => /^[-–]$/u.test(gap));
  return isSame || isNil ? { ...number, optional: true } : number;
}

const RANGE = /^\s*(?:[-–—,،]|to|and|or|à|et|ou|إلى|الى|و|أو|حتى)?\s*(?:ال)?\p{Sc}?$/iu;

/** In `5 to 10 million` and `8 to 10 p.m.` what follows the second number may be meant for the first. */
function shareBackwards(numbers: readonly FoundNumber[], context: Context): FoundNumber[] {
  return numbers.map((number, place) => {
    const next = numbers[place + 1];
    if (!(number.digits || number.counts) || !next || !RANGE.test(gap(context, number, next) ?? '…'))
      return number;
    const more = number.scale === 0 ? number.values.map((value) => scaleValue(value, next.scale)) : [];
    return withValues(number, [...more, ...readDayHalf({ ...number, end: next.end }, context).values]);
  });
}

/** `3 million 200 thousand` and `ألف و200` are one number, or two. */
function mergeScaled(numbers: readonly FoundNumber[], context: Context): FoundNumber[] {
  const merged: FoundNumber[] = [];
  for (const number of numbers) {
    const before = merged.at(-1);
    if (before && completes(before, number, context)) merged[merged.length - 1] = sum(before, number);
    else merged.push(number);
  }
  return merged;
}

function completes(before: FoundNumber, number: FoundNumber, context: Context): boolean {
  const between = gap(context, before, number)?.trim();
  if (between === undefined || before.scale < 3 || !(before.digits || number.digits)) return false;
  if (between !== '' && !context.language.isAnd(between)) return false;
  const isSmaller = number.values.every((value) => Number(value) < 10 ** before.scale);
  return isSmaller && (number.scale > 0 || (context.language.addsDigits && between !== ''));
}

function sum(one: FoundNumber, other: FoundNumber): FoundNumber {
  const values = one.values.flatMap((value) => other.values.map((more) => addValues(value, more)));
  return {
    start: one.start,
    end: other.end,
    values: [...new Set(values)],
    digits: true,
    scale: other.scale,
    parts: [one, other],
  };
}
