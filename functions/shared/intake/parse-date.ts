import { DateTime } from 'luxon';

/** Dates people write that can be read in one way only; `05/01/2026` is not one of them. */
const DATE_FORMATS = ['yyyy/M/d', 'MMMM d, yyyy', 'MMM d, yyyy', 'd MMMM yyyy', 'd MMM yyyy'];

/**
 * ISO 8601, the `2025-11-21 18:30:00 +0100` of other tools, RFC 2822, or a day in English words, as ISO 8601
 * in UTC. Dates without an offset are in `zone`. `undefined` where it is no date.
 */
export function parseDate(text: string, zone: string): string | undefined {
  const readings = [
    ...[DateTime.fromISO, DateTime.fromSQL, DateTime.fromRFC2822].map((parse) => parse(text, { zone })),
    ...DATE_FORMATS.map((format) => DateTime.fromFormat(text, format, { zone, locale: 'en' })),
  ];
  return (
    readings
      .find(({ isValid }) => isValid)
      ?.toUTC()
      .toISO() ?? undefined
  );
}
