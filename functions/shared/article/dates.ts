/**
 * When an article was published that has a date nobody can read. It is no news, so it stands behind all others in lists that go
 * by time, and nobody is told this time as its date (docs/adr/0021-an-unreadable-date-is-no-date.md).
 */
export const UNDATED = '1900-01-01T00:00:00.000Z';

/** A time of an article as readers and programs get it; `undefined` if there is none. */
export function toldTime(iso: string): string | undefined {
  return iso === UNDATED ? undefined : iso;
}
