import { type FoundNumber, withValues } from '../found.ts';
import type { NumberLanguage } from '../words/number-language.ts';

interface Context {
  text: string;
  language: NumberLanguage;
}

/** What decades and centuries make of the numbers of a text. */
export function readEras(numbers: readonly FoundNumber[], context: Context): FoundNumber[] {
  const centuries = numbers.filter((number) => isOfCentury(number, context.text)).slice(0, MOST_CENTURIES);
  const starts = [...new Set(centuries.flatMap(({ values }) => values.map((value) => Number(value) - 1)))];
  return numbers.map((number, place) => readEra(number, numbers[place + 1], starts, context));
}

/** A text names few; more would only multiply what a decade may mean. */
const MOST_CENTURIES = 5;

/** @param centuries What the years of the centuries that the text names begin with. */
function readEra(
  number: FoundNumber,
  after: FoundNumber | undefined,
  centuries: readonly number[],
  context: Context,
): FoundNumber {
  const { text } = context;
  if (isDecade(number, context)) return withMiddle(withDecade(number, centuries), text);
  if (number.digits) {
    return isOfCentury(number, text) && isDecadeOfCentury(number, text)
      ? { ...number, optional: true }
      : number;
  }
  if (isOfCentury(number, text)) return { ...number, exact: !isDecadeOfCentury(number, text) };
  const isDay = after?.values[0]?.startsWith('month') && after.start - number.end <= ' من '.length;
  const isCount = number.counts !== undefined && !MAY_BE_NO_DAY.has(number.values[0] ?? '');
  return isDay && isCount ? { ...number, exact: true } : number;
}

/** An article, a dual. */
const MAY_BE_NO_DAY = new Set(['1', '2']);

/** `1990s`, `'90s`, `années 90`, `the nineties`. */
function isDecade(number: FoundNumber, { text, language }: Context): boolean {
  if (number.decade) return true;
  if (!number.digits) return false;
  if (/^(?:['’]?s(?!\p{L})|年代|년대)/u.test(text.slice(number.end, number.end + 4))) return true;
  const before = /\p{L}+(?=\P{L}{1,3}$)/u.exec(text.slice(Math.max(0, number.start - 12), number.start))?.[0];
  return before !== undefined && language.isDecadeMark(before);
}

/**
 * A decade without its century is of one that the text names, else of the twentieth or of our own. The 1800s are
 * the 19th century too.
 */
function withDecade(number: FoundNumber, centuries: readonly number[]): FoundNumber {
  const [value = ''] = number.values;
  if (/^[1-9]0$/u.test(value)) {
    const named = centuries.length > 0 ? centuries : [19, 20];
    return withValues(
      number,
      named.map((century) => `${century}${value}`),
    );
  }
  return /^\d\d00$/u.test(value) ? withValues(number, [String(Number(value.slice(0, 2)) + 1)]) : number;
}

const MIDDLE_BEFORE = /(?<!\p{L})mid[-\s]$/iu;

/** Somebody in their mid-twenties is about 25. */
function withMiddle(number: FoundNumber, text: string): FoundNumber {
  if (!MIDDLE_BEFORE.test(text.slice(Math.max(0, number.start - 5), number.start))) return number;
  return withValues(number, [String(Number(number.values[0]) + 5)]);
}

const CENTURY_AFTER = /^[\s-]{0,2}(?:siècle|centur(?:y|ies)|世[纪紀]|세기)/iu;
const CENTURY_BEFORE = /قرن(?:ين)?\s(?:ال\u0640?)?$/u;

function isOfCentury({ start, end }: FoundNumber, text: string): boolean {
  return (
    CENTURY_AFTER.test(text.slice(end, end + 12)) ||
    CENTURY_BEFORE.test(text.slice(Math.max(0, start - 12), start))
  );
}

const DECADE_BEFORE = /(?:ينيات|ينات|\d{2})\s?(?:من\s)?القرن\s(?:ال\u0640?)?$|\d{2}\sdu\s$/u;

/** 20世纪70年代. */
const DECADE_AFTER = /^(?:世[纪紀]|세기)\s?\d{2}(?:年代|년대)/u;

/** The seventies of the 20th century are the 1970s: the century is not said. */
function isDecadeOfCentury({ start, end }: FoundNumber, text: string): boolean {
  return (
    DECADE_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ||
    DECADE_AFTER.test(text.slice(end, end + 8))
  );
}

const CLOCK = /^(?:[01]\d|2[0-3])[0-5]\d$/u;
const CLOCK_AFTER = /^\s?(?:UTC|GMT|hours|hrs|heures|بتوقيت)/u;

/** `0230`, `1430 UTC`. */
export function readMilitaryTime(number: FoundNumber, text: string): FoundNumber {
  const digits = text.slice(number.start, number.end);
  if (!CLOCK.test(digits)) return number;
  if (!digits.startsWith('0') && !CLOCK_AFTER.test(text.slice(number.end, number.end + 10))) return number;
  const [hours, minutes] = [String(Number(digits.slice(0, 2))), digits.slice(2)];
  return withValues(number, [minutes === '00' ? hours : `${hours}:${minutes}`]);
}
