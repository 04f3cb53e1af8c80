import { IANAZone } from 'luxon';
import { HALF_DAYS, ZONE_MINUTES } from './date-words.ts';

/** What a written date says beside its day. */
export interface Clock {
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** Minutes before or behind UTC, or an IANA name. */
  zone?: number | string;
}

/** `9:05`, `9:5:0`, `09:00:00.123`, `9h30`, `9 h`. */
const TIME =
  /(?:^|[\st])(\d{1,2})(?: ?h ?(\d{2})?|:(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?)(?=\D|$) ?(am|pm|a\.m\.|p\.m\.|صباحا|مساء|ص|م)?(?=[\s\d+,z-]|$)/;
/** `9 am` */
const HOUR = /(?:^|\s)(\d{1,2}) ?(am|pm|a\.m\.|p\.m\.)(?=\s|$)/;
const OFFSET = /(?:^|\s)(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?(?=\s|$)/;

/**
 * Takes the time of day and the zone out of a folded date.
 * @returns what is left of it, which is its day; the text as it was if there is no time.
 */
export function takeClock(folded: string): { clock: Clock | undefined; rest: string } {
  const text = folded
    // The T of ISO 8601, and its hours alone.
    .replace(/(\d)t(\d{2})(?=[z+]|$)/, '$1 $2:00')
    .replace(/(\d)t(?=\d)/, '$1 ')
    // A zone that stands right behind its time.
    .replace(/(:\d{1,2}(?:\.\d+)?)(?=[a-z]{2})/, '$1 ');
  const timed = TIME.exec(text);
  if (timed !== null) {
    const [whole, hour, minuteOfH, minute, second, fraction, half] = timed;
    return withZone(cut(text, timed.index, whole), {
      hour: hourOf(Number(hour), half),
      minute: Number(minuteOfH ?? minute ?? 0),
      // A leap second (RFC 5322 allows 60) is the end of its minute.
      second: Math.min(Number(second ?? 0), second === '60' ? 59 : 99),
      millisecond: Math.floor(Number(`0.${fraction ?? 0}`) * 1000),
    });
  }
  const hourly = HOUR.exec(text);
  if (hourly === null) return { clock: undefined, rest: text };
  const [whole, hour, half] = hourly;
  const clock = { hour: hourOf(Number(hour), half), minute: 0, second: 0, millisecond: 0 };
  return withZone(cut(text, hourly.index, whole), clock);
}

const NO_HOUR = 99;
/** No clock on earth is so far from UTC. */
const NO_ZONE = Number.NaN;

function hourOf(hour: number, half: string | undefined): number {
  const of = half === undefined ? undefined : HALF_DAYS.get(half.replaceAll('.', ''));
  if (of === undefined) return hour;
  // 13 pm is nobody's hour, and none that there is.
  if (hour < 1 || hour > 12) return NO_HOUR;
  return (hour % 12) + (of === 'pm' ? 12 : 0);
}

/** An offset says it, whatever word stands behind it; else a word does. */
function withZone(text: string, clock: Clock): { clock: Clock; rest: string } {
  const offset = OFFSET.exec(text);
  if (offset !== null) {
    const [whole, sign, hours, minutes] = offset;
    const isOne = Number(hours) <= 14 && Number(minutes ?? 0) < 60;
    const zone = isOne ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) : NO_ZONE;
    const rest = cut(text, offset.index, whole).split(' ');
    return { clock: { ...clock, zone }, rest: rest.filter((word) => zoneOf(word) === undefined).join(' ') };
  }
  const words = text.split(' ');
  const place = words.findIndex((word) => zoneOf(word) !== undefined);
  const word = words[place];
  if (word === undefined) return { clock, rest: text };
  return { clock: { ...clock, zone: zoneOf(word) }, rest: words.filter((one) => one !== word).join(' ') };
}

function zoneOf(word: string): number | string | undefined {
  if (ZONE_MINUTES.has(word)) return ZONE_MINUTES.get(word);
  if (!/^[a-z_]+\/[a-z_/-]+$/.test(word)) return undefined;
  return IANAZone.isValidZone(word) ? word : undefined;
}

function cut(text: string, at: number, part: string): string {
  return `${text.slice(0, at)} ${text.slice(at + part.length)}`.replace(/\s+/g, ' ').trim();
}
