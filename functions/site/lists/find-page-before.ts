import { invertedTime, timeInCard } from '../../shared/store/keys.ts';
import { LIST_LIMIT, type ObjectReader } from '../../shared/store/object-store.ts';
import { listFolders } from './list-folders.ts';
import { PAGE_SIZE } from './read-articles.ts';

const DAY_MS = 86_400_000;
const STEP = 8;

/** Spans tried in one search: four suffice, however dense or thin a list is; if thousands came within a second none does. */
const MOST_SPANS = 8;
/** LISTs of a span that is known to be thin at its end, so that a shorter one would have too little. */
const LISTS_OF_SPAN = 5;

export interface BeforeAsked {
  /** The first card of a page, by its name. */
  before: string;
  /** Where the list begins. */
  newest: Date;
}

/**
 * Of a list, the `after` of the page that ends before a card; `undefined` if that is its first page. Keys lead to older ones
 * only, so a span of time behind the card is sought that has a page of cards and not more than a few LISTs tell.
 */
export async function findPageBefore(
  store: ObjectReader,
  folders: readonly string[],
  { before, newest }: BeforeAsked,
): Promise<string | undefined> {
  const time = timeInCard(before).getTime();
  let span = DAY_MS;
  let tooShort = 0;
  let tooLong = Number.POSITIVE_INFINITY;
  for (let count = 0; count < MOST_SPANS; count += 1) {
    const start = new Date(Math.min(time + span, newest.getTime()));
    const most = tooShort === 0 ? 1 : LISTS_OF_SPAN;
    const names = await namesUpTo(store, folders, { startAfter: invertedTime(start), before, most });
    if (names !== undefined && names.length > PAGE_SIZE) return names[0];
    if (names !== undefined && start >= newest) return undefined;
    if (names === undefined) tooLong = span;
    else tooShort = span;
    span = spanBetween(tooShort, tooLong);
  }
  return undefined;
}

function spanBetween(tooShort: number, tooLong: number): number {
  if (tooShort === 0) return tooLong / STEP;
  return tooLong === Number.POSITIVE_INFINITY ? tooShort * STEP : Math.sqrt(tooShort * tooLong);
}

/** Of the cards between a time and a card, a page and the one before it, as far as there are as many; `undefined` if they are too many. */
async function namesUpTo(
  store: ObjectReader,
  folders: readonly string[],
  { startAfter, before, most }: { startAfter: string; before: string; most: number },
): Promise<string[] | undefined> {
  let names: string[] = [];
  let behind = startAfter;
  for (let count = 0; count < most; count += 1) {
    const { cards, truncated } = await listFolders(store, folders, { startAfter: behind, limit: LIST_LIMIT });
    const newer = cards.filter(({ name }) => name < before).map(({ name }) => name);
    names = [...names, ...newer].slice(-PAGE_SIZE - 1);
    if (!truncated || newer.length < cards.length) return names;
    behind = cards.at(-1)?.name ?? before;
  }
  return undefined;
}
