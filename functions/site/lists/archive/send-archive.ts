import type { Context } from 'hono';
import { toldTime } from '../../../shared/article/dates.ts';
import type { Language } from '../../../shared/article/language.ts';
import type { Card } from '../../../shared/article/published.ts';
import { cardName, newestFolder, timeInCard } from '../../../shared/store/keys.ts';
import { pageWordsIn } from '../../../shared/words/pages/page-words-in.ts';
import { cacheControl } from '../../http/headers.ts';
import { renderPage, sendMessagePage } from '../../layout/send-page.ts';
import { archivePath, frontPath } from '../../paths.ts';
import type { RouteOptions } from '../../site-options.ts';
import { findCardBefore } from '../find-page-before.ts';
import { ArticleListPage } from '../list-page.ts';
import { type ListPlace, placeQuery, sendPageBefore } from '../list-place.ts';
import type { Way } from '../pager.ts';
import { readCards } from '../read-articles.ts';
import { ArchiveNav, periodName } from './archive-nav.ts';
import { type ArchivePeriod, archivePeriod, type PeriodUnit, periodAround } from './archive-period.ts';
import { readArchive } from './read-archive.ts';

/** The articles of a month or a day, by the site's calendar. */
export async function sendArchive(
  context: Context,
  options: RouteOptions,
  { language, place }: { language: Language; place: ListPlace },
) {
  const { store, site, baseUrl, now, kept } = options;
  const period = periodIn(context, site.timeZone);
  if (period === undefined) return sendMessagePage(context, options, 'notFound');
  const path = archivePath(language, period);
  const folder = newestFolder(language);
  const newest = new Date(Math.min(period.end.getTime() - 1, now().getTime()));
  if (place.before !== undefined && timeInCard(place.before) >= period.end) {
    return sendToNewer(context, options, language, period);
  }
  if (place.before !== undefined) {
    return sendPageBefore(context, store, { path, folders: [folder], newest, before: place.before });
  }
  const asked = { folder, period, timeZone: site.timeZone, now: now(), after: place.after };
  const found = await readArchive(store, asked);
  if (found === undefined) return sendMessagePage(context, options, 'notFound');
  const { cards, made, days, older } = found;
  const { words, language: own } = pageWordsIn(language);
  const wayTo = (other: ArchivePeriod): Way => ({
    href: archivePath(language, other),
    label: periodName(other, own, site.timeZone),
  });
  const [first] = older;
  const month = period.day === undefined ? undefined : periodAround(period.start, 'month', site.timeZone);
  const isContinued = place.after !== undefined;
  const list = {
    language,
    path,
    links: linksOf(cards, language, options, period),
    heading: words.archiveOf(periodName(period, own, site.timeZone)),
    isIndexed: !isContinued && cards.length > 0,
    nothing: words.nothingThen,
    newer: isContinued ? placeQuery.newer(path, cards) : newerThan(period, path, now()),
    older: found.after === undefined ? first && wayTo(first) : placeQuery.older(path, found.after),
  };
  const nav = { language, timeZone: site.timeZone, month, days, months: older.slice(1) };
  const name = JSON.stringify(['archive', path, place.after]);
  return kept.send(context, {
    name,
    made: `${JSON.stringify([list, nav])}\n${made}`,
    render() {
      const page = ArticleListPage({ ...list, site, baseUrl, cards, children: ArchiveNav(nav) });
      return renderPage(language, page, cacheControl.list);
    },
  });
}

function periodIn(context: Context, timeZone: string): ArchivePeriod | undefined {
  const [year = 0, month = 0, day] = ['year', 'month', 'day']
    .map((part) => context.req.param(part))
    .map(numberOf);
  return archivePeriod({ year, month, ...(day !== undefined && { day }) }, timeZone);
}

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));

const unitOf = ({ day }: ArchivePeriod): PeriodUnit => (day === undefined ? 'month' : 'day');

/** Keys tell only what is older: which period is next is found out when somebody goes there. */
function newerThan({ end }: ArchivePeriod, path: string, now: Date): Way | undefined {
  return end > now ? undefined : { href: `${path}?before=${cardName(end, FIRST_ID)}` };
}

/** No id sorts before it. */
const FIRST_ID = '0';

/** To the period of the next newer article, else to the front page. */
async function sendToNewer(
  context: Context,
  { store, site, now }: RouteOptions,
  language: Language,
  period: ArchivePeriod,
) {
  const folders = [newestFolder(language)];
  const before = cardName(new Date(period.end.getTime() - 1), FIRST_ID);
  const name = await findCardBefore(store, folders, { before, newest: now() });
  const path =
    name === undefined
      ? frontPath(language)
      : archivePath(language, periodAround(timeInCard(name), unitOf(period), site.timeZone));
  context.header('Cache-Control', cacheControl.redirect);
  return context.redirect(path, 302);
}

/** An article has the same time in all its languages, so those of the cards have a page of this period. */
function linksOf(cards: readonly Card[], language: Language, { site }: RouteOptions, period: ArchivePeriod) {
  const languages = new Set([language, ...cards.flatMap(({ methods = {} }) => Object.keys(methods))]);
  return site.languages
    .filter((other) => languages.has(other))
    .map((other) => ({ language: other, href: archivePath(other, period) }));
}

/** To the month of the newest article; to the front page if there is none. */
export async function sendToNewestMonth(context: Context, options: RouteOptions, language: Language) {
  const { store, site, now } = options;
  const { cards } = await readCards(store, language, { now: now(), limit: 1 });
  const time = cards[0] && toldTime(cards[0].publishedAt);
  const path =
    time === undefined
      ? frontPath(language)
      : archivePath(language, periodAround(new Date(time), 'month', site.timeZone));
  context.header('Cache-Control', cacheControl.redirect);
  return context.redirect(path, 302);
}
