import { invertedTime, newestFolder, timeInCard } from '../../functions/shared/store/keys.ts';
import type { ListedObject, ObjectReader } from '../../functions/shared/store/object-store.ts';

export interface TimedArchive {
  store: ObjectReader;
  /** LISTs so far, and how often somebody had to wait for one or for several at once. */
  cost: { lists: number; waits: number };
  /** How many of the newest articles are newer than a moment (ms). */
  newerThan(moment: number): number;
}

/**
 * An archive of any size, of which nothing is kept: its keys are made when they are listed.
 * @param timeOf When an article was published (ms), 0 the newest.
 */
export function createTimedArchive(
  count: number,
  languages: readonly string[],
  timeOf: (index: number) => number,
): TimedArchive {
  const cost = { lists: 0, waits: 0 };
  let flush: Promise<void> | undefined;
  const wait = () => {
    flush ??= new Promise((resolve) => {
      setImmediate(() => {
        cost.waits += 1;
        flush = undefined;
        resolve();
      });
    });
    return flush;
  };
  /** The first article whose place is not before. */
  const firstWhere = (isThere: (index: number) => boolean) => {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (isThere(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const nameOf = (index: number) =>
    `${invertedTime(new Date(timeOf(index)))}-a${String(index).padStart(8, '0')}.json`;
  return {
    cost,
    newerThan: (moment) => firstWhere((index) => timeOf(index) <= moment),
    store: {
      get: async () => undefined,
      getIfChanged: async () => undefined,
      async list(prefix, { startAfter = '', limit = 1000 } = {}) {
        cost.lists += 1;
        await wait();
        if (!languages.some((language) => prefix === newestFolder(language)))
          return { objects: [], truncated: false };
        const after = startAfter.slice(prefix.length);
        const first = after === '' ? 0 : firstWhere((index) => nameOf(index) > after);
        const last = Math.min(first + limit, count);
        const objects = Array.from({ length: Math.max(0, last - first) }, (_, place): ListedObject => {
          const key = prefix + nameOf(first + place);
          return { key, etag: '"1"', size: 400, lastModified: timeInCard(key.slice(prefix.length)) };
        });
        return { objects, truncated: last < count };
      },
    },
  };
}
