import { type FoundNumber, withValues } from '../found.ts';
import { type NumberValue, onDayClock, timeValue } from '../value.ts';
import type { NumberLanguage } from '../words/number-language.ts';
import { readMilitaryTime } from './eras.ts';

interface Context {
  text: string;
  language: NumberLanguage;
}

/** What numbers say as hours of a day. */
export function readTime(number: FoundNumber, context: Context): FoundNumber {
  const hour = readLess(readAlways(number, context), context);
  return readMilitaryTime(readHour(readDayHalf(hour, context), context), context.text);
}

export function readDayHalf(number: FoundNumber, context: Context): FoundNumber {
  const more = [...onClock(number, 'morning', context), ...onClock(number, 'afternoon', context)];
  return withValues(number, more);
}

function onClock(
  { values, end }: FoundNumber,
  half: 'morning' | 'afternoon',
  { text, language }: Context,
): NumberValue[] {
  if (!language[half].test(text.slice(end, end + 24))) return [];
  return values.flatMap((value) => onDayClock(value, half) ?? []);
}

const O_CLOCK = /^\s?o[’']clock(?!\p{L})/iu;
const THE_HOUR = /(?<!\p{L})[وفبل]{0,2}(?:ال|لل)?ساعة\s$/u;

const AT_BEFORE =
  /(?<!\p{L})(?:start|beg[iau]n|open|clos|end|kick|leav|left|arriv|meet|met|resum|finish)\p{L}{0,4}(?:\soff)?\sat\s$/iu;
/** Not at four locations. */
const AT_AFTER = /^(?:[.,;:!?)]|$|\s(?:on|in|sharp|today|tomorrow|and)(?!\p{L}))/iu;

/** The match starts at two. */
function isAtHour({ start, end }: FoundNumber, text: string): boolean {
  return (
    AT_AFTER.test(text.slice(end, end + 10)) && AT_BEFORE.test(text.slice(Math.max(0, start - 24), start))
  );
}

/** `three o'clock` and الساعة الثالثة are exact, and 15:00 too where nothing says in which half of the day. */
function readHour(number: FoundNumber, { text, language }: Context): FoundNumber {
  const { start, end, counts } = number;
  const isHour =
    O_CLOCK.test(text.slice(end, end + 12)) ||
    THE_HOUR.test(text.slice(Math.max(0, start - 12), start)) ||
    isAtHour(number, text);
  if (!isHour) return number;
  const hour = number.digits || counts !== true ? number : { ...number, exact: true };
  const isTold = [language.morning, language.afternoon].some((half) => half.test(text.slice(end, end + 24)));
  return isTold
    ? hour
    : withValues(
        hour,
        number.values.flatMap((value) => onDayClock(value, 'afternoon') ?? []),
      );
}

const LESS = /^\s(?:heures?\s)?(?:إلا|moins)\s(?:le\s)?([\p{L}\p{M}-]{2,12})/iu;

const LESS_BEFORE = /(?:heures?\smoins|\p{L}ة\sإلا)\s$/iu;

/** الثامنة إلا ربعا, huit heures moins vingt: 7:45, 7:40. */
function readLess(number: FoundNumber, { text, language }: Context): FoundNumber {
  if (LESS_BEFORE.test(text.slice(Math.max(0, number.start - 16), number.start)))
    return { ...number, exact: false };
  const written = LESS.exec(text.slice(number.end, number.end + 30))?.[1];
  const word = written === undefined ? undefined : language.find(written.replace(/ا$/u, ''))?.word;
  const minutes = word?.kind === 'half' ? word.minutes : word?.kind === 'value' ? word.value : 0;
  const hour = Number(number.values[0]);
  if (minutes < 5 || minutes > 30 || !(hour >= 1 && hour <= 24)) return number;
  return withValues(number, [timeValue(String(hour - 1), String(60 - minutes))]);
}

/** 24/7 is around the clock in other words. */
function readAlways(number: FoundNumber, { text }: Context): FoundNumber {
  const { start, end } = number;
  const isAlways =
    /^24\/7(?!\d)/u.test(text.slice(start, end + 3)) ||
    /24\/7$/u.test(text.slice(Math.max(0, start - 3), end));
  return isAlways ? { ...number, optional: true } : number;
}
