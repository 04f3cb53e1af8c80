import { html } from 'hono/html';
import { directionOf, type Language } from '../../../shared/article/language.ts';
import { pageWordsIn } from '../../../shared/words/pages/page-words-in.ts';
import { formatDay, formatMonth } from '../../layout/dates-in-words.ts';
import { archivePath } from '../../paths.ts';
import type { ArchivePeriod } from './archive-period.ts';

/** A period in words: a month, or a day of one. */
export function periodName({ start, day }: ArchivePeriod, language: Language, timeZone: string): string {
  const format = day === undefined ? formatMonth : formatDay;
  return format(start.toISOString(), language, timeZone);
}

export interface ArchiveNavProps {
  language: Language;
  timeZone: string;
  /** The month that a day is in. */
  month?: ArchivePeriod | undefined;
  days: readonly ArchivePeriod[];
  months: readonly ArchivePeriod[];
}

/** From a month to its days and to others, and from a day to its month. */
export function ArchiveNav({ language, timeZone, month, days, months }: ArchiveNavProps) {
  const { words, language: own } = pageWordsIn(language);
  const name = (period: ArchivePeriod) => periodName(period, own, timeZone);
  const all = month === undefined ? months : [month];
  if (days.length === 0 && all.length === 0) return '';
  const link = (period: ArchivePeriod) =>
    html`<li><a href="${archivePath(language, period)}">${name(period)}</a></li>`;
  const numbered = (day: ArchivePeriod) =>
    html`<li><a href="${archivePath(language, day)}" aria-label="${name(day)}">${day.day}</a></li>`;
  const ofMonth = days.length > 0 && html`<ul class="days">${days.map(numbered)}</ul>`;
  const others = all.length > 0 && html`<ul>${all.map(link)}</ul>`;
  return html`<nav class="calendar" aria-label="${words.archive}" lang="${own}" dir="${directionOf(own)}">${ofMonth}${others}</nav>`;
}
