import { articleIdInCard, invertedTime, prefixes, timeInCard } from '../../shared/store/keys.ts';
import { LIST_LIMIT, type ListedObject, type ObjectReader } from '../../shared/store/object-store.ts';
import { LONG_AGO, type Seen } from './timeline.ts';

/** Lists folders of cards, as often as it may. */
export interface Looker {
  /** LISTs that may still be asked for. */
  left(): number;
  /** What stands in a folder behind each of these moments (ms), at once; those that no LIST is left for are passed over. */
  look(folder: string, moments: readonly number[]): Promise<Seen[]>;
}

/** LISTs of what was published in one and the same millisecond, as an import may be: by times alone none gets past it. */
const MOST_AT_ONCE = 4;

/** What is published faster than a LIST in ten seconds was taken in at once, and says nothing of the time around. */
const SHORTEST_SPAN_MS = 10 * 1000;

/** @param lists That it costs at most, the one of what has ended included. */
export function createLooker(store: ObjectReader, now: Date, lists: number): Looker {
  let left = lists - 1;
  const ended = readLastEnded(store, now);

  async function lookAt(folder: string, moment: number): Promise<Seen> {
    const newest = Math.floor(moment);
    let page = await store.list(folder, { startAfter: folder + invertedTime(new Date(newest)) });
    const cards = page.objects.map((object) => placeOf(object, folder));
    for (let count = 1; count < MOST_AT_ONCE && left > 0 && page.truncated; count += 1) {
      if (cards[0]?.time !== cards.at(-1)?.time) break;
      left -= 1;
      page = await store.list(folder, { startAfter: page.objects.at(-1)?.key ?? '' });
      cards.push(...page.objects.map((object) => placeOf(object, folder)));
    }
    return seenOf(newest, cards, page.truncated, await ended);
  }

  return {
    left: () => left,
    look(folder, moments) {
      const asked = moments.filter((moment) => moment > LONG_AGO).slice(0, left);
      left -= asked.length;
      return Promise.all(asked.map((moment) => lookAt(folder, moment)));
    },
  };
}

interface PlacedCard {
  id: string;
  /** ms */
  time: number;
}

function seenOf(
  newest: number,
  cards: readonly PlacedCard[],
  truncated: boolean,
  ended: ReadonlySet<string>,
): Seen {
  const [first, last] = [cards[0]?.time ?? newest, cards.at(-1)?.time ?? newest];
  // More may have been published in the same millisecond as the last one.
  const oldest = truncated ? Math.min(last, newest) + 1 : LONG_AGO;
  const times = cards.filter(({ id, time }) => time >= oldest && !ended.has(id)).map(({ time }) => time);
  return { newest, oldest, times, density: cards.length / Math.max(first - last, SHORTEST_SPAN_MS) };
}

function placeOf({ key }: Pick<ListedObject, 'key'>, folder: string): PlacedCard {
  const name = key.slice(folder.length);
  return { id: articleIdInCard(name), time: timeInCard(name).getTime() };
}

/** The thousand that ended last; a month of which others are all there is has a sitemap without articles. */
async function readLastEnded(store: ObjectReader, now: Date): Promise<ReadonlySet<string>> {
  const startAfter = prefixes.ends + invertedTime(now);
  const { objects } = await store.list(prefixes.ends, { startAfter, limit: LIST_LIMIT });
  return new Set(objects.map((object) => placeOf(object, prefixes.ends).id));
}
