import { UNDATED } from '../../../shared/article/dates.ts';
import { afterEmbargoed } from '../../../shared/article/embargo.ts';
import { invertedTime, timeInCard } from '../../../shared/store/keys.ts';
import { LIST_LIMIT, type ObjectReader } from '../../../shared/store/object-store.ts';
import { listFolders, type NamedCard } from '../list-folders.ts';
import { type CardPage, PAGE_SIZE, readCardPage } from '../read-articles.ts';
import { type ArchivePeriod, type PeriodUnit, periodAround } from './archive-period.ts';

/** Older periods that a page names, as far as its LIST tells of them. */
const MOST_OLDER = 12;

export interface ArchiveAsked {
  /** Where the cards of the language stand. */
  folder: string;
  period: ArchivePeriod;
  timeZone: string;
  now: Date;
  after?: string | undefined;
}

export interface ArchivePage extends CardPage {
  /** Of a month, its days that have articles, as far as the LIST tells; the first one first. */
  days: ArchivePeriod[];
  /** Periods before this one that have articles, the newest first. Empty if this one goes on. */
  older: ArchivePeriod[];
}

/** One LIST, whose keys tell what there is, and the cards of the page. `undefined` if nothing is as old. */
export async function readArchive(
  store: ObjectReader,
  { folder, period, timeZone, now, after }: ArchiveAsked,
): Promise<ArchivePage | undefined> {
  const newest = new Date(Math.min(period.end.getTime() - 1, now.getTime()));
  if (newest < period.start) return undefined;
  const startAfter = afterEmbargoed('', newest, after);
  const { cards: listed, truncated } = await listFolders(store, [folder], { startAfter, limit: LIST_LIMIT });
  const dated = listed.filter(({ name }) => timeInCard(name).toISOString() !== UNDATED);
  const end = invertedTime(new Date(period.start.getTime() - 1));
  const inside = dated.filter(({ name }) => name < end);
  const before = dated.slice(inside.length);
  if (dated.length === 0) return undefined;
  const page = inside.slice(0, PAGE_SIZE);
  const goesOn = inside.length > page.length || (truncated && before.length === 0);
  const unit = period.day === undefined ? 'month' : 'day';
  return {
    ...(await readCardPage(store, page, goesOn ? page.at(-1)?.name : undefined, now)),
    days: unit === 'month' ? periodsOf(inside, 'day', timeZone).reverse() : [],
    older: goesOn ? [] : periodsOf(before, unit, timeZone).slice(0, MOST_OLDER),
  };
}

/** The periods of cards that stand newest first, each once. */
function periodsOf(cards: readonly NamedCard[], unit: PeriodUnit, timeZone: string): ArchivePeriod[] {
  const found: ArchivePeriod[] = [];
  for (const { name } of cards) {
    const time = timeInCard(name);
    const last = found.at(-1);
    if (last === undefined || time < last.start) found.push(periodAround(time, unit, timeZone));
  }
  return found;
}
