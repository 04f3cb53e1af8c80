import { createHash } from 'node:crypto';
import { invertedTime, timeInCard } from '../../shared/store/keys.ts';
import type { ListedObject } from '../../shared/store/object-store.ts';

/**
 * How far somebody has followed the changes: all up to a time, and of the later ones those that were there. A change may
 * come some seconds after the time in its key (functions/publish/publish-article.ts), before others that are known
 * already, so the last seconds are always read again.
 */
export interface Place {
  until: Date;
  /** Marks of changes after that time. */
  seen: ReadonlySet<string>;
}

/** Twice as long as a change may take to be there, for clocks that differ. */
export const WINDOW_MS = 10_000;

/** Marks in a place: two places and a key are one query, of 2,048 characters at most. */
export const MARK_LIMIT = 150;

const MARK = 4;
const PLACE = new RegExp(`^\\d{17}([\\w-]{${MARK}}){0,${MARK_LIMIT}}$`);
const TIME = 17;

/** Tells two of a hundred changes apart, and a change from its own earlier state. */
export function markOf({ key, etag }: Pick<ListedObject, 'key' | 'etag'>): string {
  return createHash('sha256').update(`${key} ${etag}`).digest('base64url').slice(0, MARK);
}

export function writePlace({ until, seen }: Place): string {
  return invertedTime(until) + [...seen].join('');
}

/** `undefined` if it is none that was given out. */
export function readPlace(text: string): Place | undefined {
  if (!PLACE.test(text)) return undefined;
  const until = timeInCard(text);
  const seen = new Set(text.slice(TIME).match(new RegExp(`.{${MARK}}`, 'g')) ?? []);
  return Number.isNaN(until.getTime()) ? undefined : { until, seen };
}

/** What came after a time, or at it and was not there. */
export function cameAfter({ until, seen }: Place, object: ListedObject, at: Date): boolean {
  return at.getTime() > until.getTime() && !seen.has(markOf(object));
}
