import type { FoundNumber } from './found.ts';
import type { NumberedText } from './numbered-text.ts';
import { byValue, sameAs } from './same-number.ts';
import { onDayClock } from './value.ts';
import type { NumberLanguage } from './words/number-language.ts';

export interface ClockText extends NumberedText {
  language: NumberLanguage;
}

type Half = 'morning' | 'afternoon';

/** Characters after an hour that say which half of the day it is in. */
const NEAR = 24;

/** Hours of the source that the target puts in the other half of the day, or in none: 8:15 for 8:15 p.m. */
export function findOtherHalves(source: ClockText, target: ClockText): FoundNumber[] {
  if (source.language.partial || target.language.partial) return [];
  const known = byValue(target.numbers);
  return source.numbers.filter((number) => {
    const half = halfOf(number, source);
    if (half === undefined) return false;
    const [hour = ''] = number.values;
    const same = sameAs({ ...number, values: [hour] }, known);
    if (same.length === 0 || known.has(onDayClock(hour, half) ?? '')) return false;
    const halves = same.map((found) => halfOf(found, target));
    if (halves.includes(half)) return false;
    if (!halves.includes(undefined)) return true;
    // The clock of 24 hours needs no word for the morning.
    return half === 'afternoon' && !target.language.saysAfternoon.test(target.folded);
  });
}

/** Of an hour on a clock of twelve hours with its half behind it. */
function halfOf(
  { values: [hour = ''], end, digits, counts }: FoundNumber,
  { folded, language }: ClockText,
): Half | undefined {
  if (!digits && counts === undefined) return undefined;
  if (!/^(?:[1-9]|1[0-2])(?::\d\d)?$/u.test(hour)) return undefined;
  const after = folded.slice(end, end + NEAR);
  const [isMorning, isAfternoon] = [language.morning.test(after), language.afternoon.test(after)];
  if (isMorning === isAfternoon) return undefined;
  return isMorning ? 'morning' : 'afternoon';
}
