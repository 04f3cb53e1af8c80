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

/** Of a list, the `after` of the page that ends before a card; `undefined` if that is its first page. */
export async function findPageBefore(
  store: ObjectReader,
  folders: readonly string[],
  asked: BeforeAsked,
): Promise<string | undefined> {
  const names = await namesBefore(store, folders, asked, PAGE_SIZE + 1);
  return names.length > PAGE_SIZE ? names[0] : undefined;
}

/** The card that stands next before one in a list. */
export async function findCardBefore(
  store: ObjectReader,
  folders: readonly string[],
  asked: BeforeAsked,
): Promise<string | undefined> {
  return (await namesBefore(store, folders, asked, 1))[0];
}

/**
 * So many cards as stand next before one, or fewer at the beginning of the list; none if they are not found. Keys lead to older ones
 * only, so a span of time behind the card is sought that has enough and not more than a few LISTs tell.
 */
async function namesBefore(
  store: ObjectReader,
  folders: readonly string[],
  { before, newest }: BeforeAsked,
  wanted: number,
): Promise<string[]> {
  const time = timeInCard(before).getTime();
  let span = DAY_MS;
  let tooShort = 0;
  let tooLong = Number.POSITIVE_INFINITY;
  for (let count = 0; count < MOST_SPANS; count += 1) {
    const start = new Date(Math.min(time + span, newest.getTime()));
    const most = tooShort === 0 ? 1 : LISTS_OF_SPAN;
    const names = await namesUpTo(store, folders, { startAfter: invertedTime(start), before, most, wanted });
    if (names !== undefined && (names.length >= wanted || start >= newest)) return names;
    if (names === undefined) tooLong = span;
    else tooShort = span;
    span = spanBetween(tooShort, tooLong);
  }
  return [];
}

function spanBetween(tooShort: number, tooLong: number): number {
  if (tooShort === 0) return tooLong / STEP;
  return tooLong === Number.POSITIVE_INFINITY ? tooShort * STEP : Math.sqrt(tooShort * tooLong);
}

/** Of the cards between a time and a card the last ones, as many as are wanted; `undefined` if they are too many to list. */
async function namesUpTo(
  store: ObjectReader,
  folders: readonly string[],
  { startAfter, before, most, wanted }: { startAfter: string; before: string; most: number; wanted: number },
): Promise<string[] | undefined> {
  let names: string[] = [];
  let behind = startAfter;
  for (let count = 0; count < most; count += 1) {
    const { cards, truncated } = await listFolders(store, folders, { startAfter: behind, limit: LIST_LIMIT });
    const newer = cards.filter(({ name }) => name < before).map(({ name }) => name);
    names = [...names, ...newer].slice(-wanted);
    if (!truncated || newer.length < cards.length) return names;
    behind = cards.at(-1)?.name ?? before;
  }
  return undefined;
}
