import type { IncomingHttpHeaders } from 'node:http';
import { DateTime } from 'luxon';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FIRST_BACK_OFF_MS = 5 * MINUTE_MS;
/** A server that asks for more is asked once a week, to learn whether it still means it. */
const RETRY_AFTER_LIMIT_MS = 7 * DAY_MS;

/** Not before the answer is stale (RFC 9111, "Calculating Freshness Lifetime"), but at least once a day. */
export function afterSuccess(now: Date, headers: IncomingHttpHeaders): Date {
  const directives = (headers['cache-control'] ?? '').toLowerCase();
  const maxAge = /(?:^|[\s,])no-(?:cache|store)/.test(directives)
    ? 0
    : Number(/(?:^|[\s,])max-age="?(\d{1,9})/.exec(directives)?.[1] ?? 0);
  const age = Number(/^\d{1,9}$/.exec(String(headers.age ?? ''))?.[0] ?? 0);
  return later(now, Math.min(Math.max(0, maxAge - age) * 1000, DAY_MS));
}

/**
 * After 5 minutes, then twice as long each time up to a day, and never before the server's Retry-After
 * (RFC 9110, section 10.2.3: seconds or a date).
 * @param failures in a row, this one included.
 */
export function afterFailure(now: Date, failures: number, retryAfter: string | undefined): Date {
  const backOff = Math.min(FIRST_BACK_OFF_MS * 2 ** Math.min(failures - 1, 20), DAY_MS);
  return later(now, Math.max(backOff, Math.min(waitOf(now, retryAfter), RETRY_AFTER_LIMIT_MS)));
}

function waitOf(now: Date, retryAfter = ''): number {
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = DateTime.fromHTTP(retryAfter);
  return date.isValid ? date.toMillis() - now.getTime() : 0;
}

const later = (now: Date, ms: number) => new Date(now.getTime() + ms);
