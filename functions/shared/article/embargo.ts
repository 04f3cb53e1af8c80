import { invertedTime } from '../store/keys.ts';

/** Whether readers may not see an article yet: it is to be published in the future. Nothing has to run then. */
export function isEmbargoed({ publishedAt }: { publishedAt: string }, now: Date): boolean {
  return Date.parse(publishedAt) > now.getTime();
}

/**
 * Where a list of cards starts (`startAfter`) to pass over what is embargoed: a card's key holds the inverted time of
 * publication, so what is still to come stands first.
 *
 * @param after The last card of the page before, for one that goes on. It cannot lead back to what is embargoed.
 */
export function afterEmbargoed(folder: string, now: Date, after = ''): string {
  const start = invertedTime(now);
  return folder + (after > start ? after : start);
}
