import { type FoundNumber, withValues } from './found.ts';
import type { NumberValue } from './value.ts';
import type { NumberLanguage } from './words.ts';

interface Context {
  text: string;
  language: NumberLanguage;
}

/** What decades and centuries around a number make of it. */
export function readEra(number: FoundNumber, after: FoundNumber | undefined, context: Context): FoundNumber {
  const { text } = context;
  if (isDecade(number, context)) return withDecade(number, text);
  if (number.digits) return number;
  if (isOfCentury(number, text)) return { ...number, exact: !isDecadeOfCentury(number, text) };
  const isDay = after?.values[0]?.startsWith('month') && after.start - number.end <= ' من '.length;
  return isDay && !MAY_BE_NO_DAY.has(number.values[0] ?? '') ? { ...number, exact: true } : number;
}

/** An article, a dual. */
const MAY_BE_NO_DAY = new Set(['1', '2']);
const LONGEST_GAP = 16;

/** `1990s`, `'90s`, `années 90`, `the nineties`. */
function isDecade(number: FoundNumber, { text, language }: Context): boolean {
  if (number.decade) return true;
  if (!number.digits) return false;
  if (/^['’]?s(?!\p{L})/u.test(text.slice(number.end, number.end + 4))) return true;
  const before = /\p{L}+(?=\P{L}{1,3}$)/u.exec(text.slice(Math.max(0, number.start - 12), number.start))?.[0];
  return before !== undefined && language.isDecadeMark(before);
}

const CENTURY = /قرن|قرون|siècle|centur(?:y|ies)/iu;

/**
 * A decade without its century is of the twentieth or of our own, or of one that the text names. The 1800s are
 * the 19th century too.
 */
function withDecade(number: FoundNumber, text: string): FoundNumber {
  const [value = ''] = number.values;
  const more: NumberValue[] = [];
  if (/^[1-9]0$/u.test(value)) {
    more.push(`19${value}`, `20${value}`);
    if (CENTURY.test(text)) more.push(`decade ${value}`);
  }
  if (/^1[0-8]\d0$/u.test(value)) more.push(`decade ${value.slice(2)}`);
  if (/^\d\d00$/u.test(value)) more.push(String(Number(value.slice(0, 2)) + 1));
  return withValues(number, more);
}

const CENTURY_AFTER = /^[\s-]{0,2}(?:siècle|centur(?:y|ies))/iu;
const CENTURY_BEFORE = /قرن(?:ين)?\s$/u;

function isOfCentury({ start, end }: FoundNumber, text: string): boolean {
  return (
    CENTURY_AFTER.test(text.slice(end, end + 12)) ||
    CENTURY_BEFORE.test(text.slice(Math.max(0, start - 8), start))
  );
}

const DECADE_BEFORE = /(?:ينيات|ينات|\d{2})\s?(?:من\s)?القرن\s$|\d{2}\sdu\s$/u;

/** The seventies of the 20th century are the 1970s: the century is not said. */
function isDecadeOfCentury({ start }: FoundNumber, text: string): boolean {
  return DECADE_BEFORE.test(text.slice(Math.max(0, start - 24), start));
}

/** `an hour and a half`: 1.5; `deux heures et demie`: 2.5. */
export function readHalf(number: FoundNumber, before: FoundNumber | undefined): FoundNumber {
  if (number.part === undefined) return number;
  const isClose = before !== undefined && number.start - before.end < LONGEST_GAP;
  const wholes = isClose ? before.values.map(Number).filter(Number.isInteger) : [];
  const part = number.part;
  return withValues(
    number,
    [1, ...wholes].map((whole) => String(whole + part)),
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
