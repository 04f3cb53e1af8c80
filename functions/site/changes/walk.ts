import { isCardName } from '../lists/read-articles.ts';
import { type Place, readPlace, writePlace } from './place.ts';

/** Where a walk through the changes stands, from the newest one to those that are known. */
export interface Walk {
  /** The changes that were there when it began: what came since is for the next walk. */
  began: Place;
  /** What was known before; all of it is new if absent. */
  since?: Place;
  /** The name of the last one that was looked at. */
  after?: string;
}

const SEPARATOR = '.';

/** Where the next page begins, in a form that nobody takes apart. */
export function writeWalk({ began, since, after = '' }: Walk): string {
  const parts = [Buffer.from(after).toString('base64url'), writePlace(began)];
  if (since !== undefined) parts.push(writePlace(since));
  return parts.join(SEPARATOR);
}

/** `undefined` if it is none that was given out. */
export function readWalk(text: string): Walk | undefined {
  const [name = '', start = '', known, ...more] = text.split(SEPARATOR);
  const after = Buffer.from(name, 'base64url').toString();
  const began = readPlace(start);
  const since = known === undefined ? undefined : readPlace(known);
  const isWhole = more.length === 0 && isCardName(after) && (known === undefined || since !== undefined);
  if (!isWhole || began === undefined) return undefined;
  const walk = { began, after, ...(since && { since }) };
  return writeWalk(walk) === text ? walk : undefined;
}
