import { DateTime } from 'luxon';
import type { CalendarPeriod } from '../../paths.ts';

/** A month or a day of the calendar in a time zone. */
export interface ArchivePeriod extends CalendarPeriod {
  start: Date;
  /** The first moment after it. */
  end: Date;
}

export type PeriodUnit = 'month' | 'day';

/** `undefined` if the calendar has no such month or day. */
export function archivePeriod(
  { year, month, day }: CalendarPeriod,
  timeZone: string,
): ArchivePeriod | undefined {
  const time = DateTime.fromObject({ year, month, day: day ?? 1 }, { zone: timeZone });
  return time.isValid ? periodOf(time, day === undefined ? 'month' : 'day') : undefined;
}

/** The month or day that a moment is in. */
export function periodAround(moment: Date, unit: PeriodUnit, timeZone: string): ArchivePeriod {
  return periodOf(DateTime.fromJSDate(moment, { zone: timeZone }), unit);
}

function periodOf(time: DateTime, unit: PeriodUnit): ArchivePeriod {
  const start = time.startOf(unit);
  return {
    year: start.year,
    month: start.month,
    ...(unit === 'day' && { day: start.day }),
    start: start.toJSDate(),
    end: start
      .plus({ [unit]: 1 })
      .startOf(unit)
      .toJSDate(),
  };
}
