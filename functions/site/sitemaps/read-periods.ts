import { utcDay } from '../../shared/article/utc-day.ts';
import { LIST_LIMIT, type ObjectReader } from '../../shared/store/object-store.ts';
import { BEGINNING, type ListedCard, listCards } from './list-cards.ts';
import { monthOf, type Period, parsePeriod } from './period.ts';

/** Fifty years; what is older is in no index. */
const MONTH_LIMIT = 600;
const DAYS_IN_MONTH = 31;

/**
 * A month of more pages of 1,000 articles is in the index by its days, so that no sitemap comes near 50,000 URLs
 * or the 6 MB of a Lambda's answer, and finding out costs no more LISTs than this.
 */
const PAGES_OF_A_MONTH = 2;

/** The months, and of large months the days, in which a folder has cards; newest first. Months without are skipped. */
export async function readPeriods(store: ObjectReader, folder: string, now: Date): Promise<string[]> {
  const periods: string[] = [];
  let newest = now;
  for (let count = 0; count < MONTH_LIMIT; count += 1) {
    const found = await readMonth(store, folder, newest);
    if (found === undefined) break;
    const { month, isLarge } = found;
    periods.push(...(isLarge ? await readDays(store, folder, month, newest) : [month.name]));
    newest = momentBefore(month);
  }
  return periods;
}

const momentBefore = ({ start }: Period) => new Date(start.getTime() - 1);

/** The month of the newest card that is not newer than this. */
async function readMonth(store: ObjectReader, folder: string, newest: Date) {
  let month: Period | undefined;
  let pages = 0;
  for await (const page of listCards(store, folder, { newest, oldest: BEGINNING })) {
    month ??= periodOf(page[0], monthOf);
    const last = page.at(-1);
    if (month === undefined || last === undefined) return undefined;
    if (page.length < LIST_LIMIT || last.publishedAt < month.start) break;
    pages += 1;
    if (pages === PAGES_OF_A_MONTH) return { month, isLarge: true };
  }
  return month && { month, isLarge: false };
}

async function readDays(store: ObjectReader, folder: string, month: Period, newest: Date): Promise<string[]> {
  const days: string[] = [];
  let before = newest;
  for (let count = 0; count < DAYS_IN_MONTH && before >= month.start; count += 1) {
    const first = await listCards(store, folder, { newest: before, oldest: month.start }, 1).next();
    const day = first.done ? undefined : periodOf(first.value[0], utcDay);
    if (day === undefined) break;
    days.push(day.name);
    before = momentBefore(day);
  }
  return days;
}

function periodOf(card: ListedCard | undefined, nameOf: (time: Date) => string): Period | undefined {
  return card && parsePeriod(nameOf(card.publishedAt));
}
