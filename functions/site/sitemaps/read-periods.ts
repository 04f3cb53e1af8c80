import { utcDay } from '../../shared/article/utc-day.ts';
import { LIST_LIMIT, type ObjectReader } from '../../shared/store/object-store.ts';
import { BEGINNING, type CardRange, type ListedCard, listCards } from './list-cards.ts';
import { monthOf, type Period, parsePeriod } from './period.ts';

/** Fifty years; what is older is in no index. */
const MONTH_LIMIT = 600;
const DAYS_IN_MONTH = 31;

/**
 * A month of more pages of 1,000 articles is in the index by its days, so that no sitemap comes near 50,000 URLs
 * or the 6 MB of a Lambda's answer, and finding out costs no more LISTs than this.
 */
const PAGES_OF_A_MONTH = 2;

/** Where articles of a language are listed, and which of them no sitemap has, because their time is over. */
export interface ListedFolder {
  folder: string;
  ended: ReadonlySet<string>;
}

/** The months, and of large months the days, in which a folder has articles; newest first. Months without are skipped. */
export async function readPeriods(store: ObjectReader, listed: ListedFolder, now: Date): Promise<string[]> {
  const periods: string[] = [];
  let newest = now;
  for (let count = 0; count < MONTH_LIMIT; count += 1) {
    const found = await readMonth(store, listed, newest);
    if (found === undefined) break;
    const { month, isLarge } = found;
    periods.push(...(isLarge ? await readDays(store, listed, month, newest) : [month.name]));
    newest = momentBefore(month);
  }
  return periods;
}

const momentBefore = ({ start }: Period) => new Date(start.getTime() - 1);

/** The month of the newest article that is not newer than this. */
async function readMonth(store: ObjectReader, { folder, ended }: ListedFolder, newest: Date) {
  let month: Period | undefined;
  let pages = 0;
  for await (const page of listCards(store, folder, { newest, oldest: BEGINNING })) {
    month ??= periodOf(firstShown(page, ended), monthOf);
    const last = page.at(-1);
    // A thousand articles that have ended and no other: there are at most so many as readEnded() takes.
    if (month === undefined || last === undefined) continue;
    if (page.length < LIST_LIMIT || last.publishedAt < month.start) break;
    pages += 1;
    if (pages === PAGES_OF_A_MONTH) return { month, isLarge: true };
  }
  return month && { month, isLarge: false };
}

async function readDays(
  store: ObjectReader,
  { folder, ended }: ListedFolder,
  month: Period,
  newest: Date,
): Promise<string[]> {
  const days: string[] = [];
  let before = newest;
  for (let count = 0; count < DAYS_IN_MONTH && before >= month.start; count += 1) {
    const day = await readDay(store, { folder, ended }, { newest: before, oldest: month.start });
    if (day === undefined) break;
    days.push(day.name);
    before = momentBefore(day);
  }
  return days;
}

/** Of a range, the day of its newest article. One card is enough, unless what it is of has ended. */
async function readDay(store: ObjectReader, { folder, ended }: ListedFolder, range: CardRange) {
  for await (const page of listCards(store, folder, range, ended.size === 0 ? 1 : LIST_LIMIT)) {
    const day = periodOf(firstShown(page, ended), utcDay);
    if (day !== undefined) return day;
  }
  return undefined;
}

function firstShown(page: readonly ListedCard[], ended: ReadonlySet<string>): ListedCard | undefined {
  return page.find(({ id }) => !ended.has(id));
}

function periodOf(card: ListedCard | undefined, nameOf: (time: Date) => string): Period | undefined {
  return card && parsePeriod(nameOf(card.publishedAt));
}
