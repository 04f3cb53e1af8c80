import { DateTime } from 'luxon';

/** A month or a day in UTC. */
export interface Period {
  /** `2026-03` or `2026-03-05`. */
  name: string;
  start: Date;
  /** The first moment after it. */
  end: Date;
}

const MONTH = /^\d{4}-\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `undefined` where the text names no month or day. */
export function parsePeriod(name: string): Period | undefined {
  if (!MONTH.test(name) && !DAY.test(name)) return undefined;
  const start = DateTime.fromISO(name, { zone: 'utc' });
  if (!start.isValid) return undefined;
  return {
    name,
    start: start.toJSDate(),
    end: start.plus(MONTH.test(name) ? { months: 1 } : { days: 1 }).toJSDate(),
  };
}

export const monthOf = (time: Date) => time.toISOString().slice(0, 7);
export const dayOf = (time: Date) => time.toISOString().slice(0, 10);
