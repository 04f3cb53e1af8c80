import { DateTime, FixedOffsetZone } from 'luxon';
import { foldDate } from './fold-date.ts';
import { type DateProblem, readDay } from './read-day.ts';
import { type Clock, takeClock } from './take-clock.ts';

/** ISO 8601 in UTC, or why a text is no date, to stand behind the text. */
export type DateReading = { time: string } | DateProblem;

/** Longer than any date that people or programs write, comments between its parts included. */
const LENGTH_LIMIT = 300;

/** Forms of ISO 8601 with a day that {@link readDay} does not know: `20260302T090000Z`, a week's day, a year's day. */
const OTHER_ISO = /^(?:\d{8}|\d{4}-?w\d{2}-?\d|\d{4}-\d{3})(?:t\S*)?$/;
const EPOCH = /^-?\d{9,16}(?:\.\d+)?$/;

/**
 * The one reader of dates, of front matters, pages and feeds: ISO 8601 and what people and programs make of it, RFC 5322
 * with its obsolete forms, and days in English, French and Arabic words in any usual order. What can be read in two ways
 * (`02/03/2026`) is none. A weekday is not looked at. What has no offset is in `zone`.
 */
export function readDate(text: string, zone: string): DateReading {
  if (text.length > LENGTH_LIMIT) return { problem: 'is not a date' };
  const folded = foldDate(text);
  if (EPOCH.test(folded)) return { problem: `is a count of seconds and not a date ${SUCH}` };
  if (/^0000-?00/.test(folded)) return { problem: 'is not a date: leave the line out where there is none' };
  if (OTHER_ISO.test(folded)) return isoOr(DateTime.fromISO(folded.toUpperCase(), { zone }));
  const { clock = MIDNIGHT, rest } = takeClock(dropMilitaryZone(text, folded));
  if (!/\d/.test(rest)) return { problem: `is not a date ${SUCH}` };
  const day = readDay(rest);
  if ('problem' in day) return { problem: `is not a date ${SUCH}: it ${day.problem}` };
  const { zone: written, ...time } = clock;
  if (Number.isNaN(written)) return { problem: `is not a date ${SUCH}: its offset is of no place` };
  const hours = time.hour === 24 && time.minute + time.second === 0 ? 0 : time.hour;
  const at = DateTime.fromObject({ ...day, ...time, hour: hours }, { zone: zoneOf(written, zone) });
  return isoOr(hours === time.hour ? at : at.plus({ days: 1 }));
}

const SUCH = 'such as 2025-11-21T18:30';

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, millisecond: 0 };

/** RFC 5322, 4.3: the letters of military zones were used wrongly so often that they are UTC. */
function dropMilitaryZone(text: string, folded: string): string {
  const isZone = /:\d\d [a-ik-z]$/.test(folded) && /[\s)][A-IK-Z](?![A-Za-z])/.test(text);
  return isZone ? `${folded.slice(0, -1)}z` : folded;
}

function zoneOf(written: number | string | undefined, zone: string) {
  return typeof written === 'number' ? FixedOffsetZone.instance(written) : (written ?? zone);
}

function isoOr(time: DateTime): DateReading {
  const iso = time.isValid ? time.toUTC().toISO() : null;
  return iso === null ? { problem: `is not a date ${SUCH}: there is no such day or hour` } : { time: iso };
}
