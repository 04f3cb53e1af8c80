import type { Language } from '../../shared/article/language.ts';
import type { RouteOptions } from '../site-options.ts';
import { indexedFolder } from './indexed-folder.ts';
import { type PlanLimits, planPeriods } from './plan-periods.ts';
import { surveyArchive } from './survey.ts';
import type { Timeline } from './timeline.ts';

/** Articles that a sitemap is meant for: of 20 languages each names 21 addresses. */
const ARTICLES = 2000;
const ADDRESSES = 8000;

/** Sitemaps in an index: 50,000 by the protocol, and 6 MB by Lambda. */
const SITEMAPS = 40_000;
const MOST_TIMES = 16;

/** Names of months, days and parts of days, newest first. */
export type SitemapPlan = ReadonlyMap<Language, ReadonlySet<string>>;

/** The sitemaps of each language that an index leads to: at most 30 LISTs, and no object is read. */
export async function planSitemaps({ store, site, now }: RouteOptions): Promise<SitemapPlan> {
  const folders = new Map(site.languages.map((language) => [language, indexedFolder(language, site)]));
  const timelines = await surveyArchive(store, folders, now());
  const usual = Math.min(ARTICLES, Math.floor(ADDRESSES / site.languages.length));
  for (let times = 1; times < MOST_TIMES; times *= 2) {
    const plan = planOf(timelines, now(), { articles: usual * times, periods: SITEMAPS });
    // So many that they do not fit into one index are made larger, and in the end the oldest left out.
    if ([...plan.values()].reduce((sum, names) => sum + names.size, 0) <= SITEMAPS) return plan;
  }
  const periods = Math.floor(SITEMAPS / site.languages.length);
  return planOf(timelines, now(), { articles: usual * MOST_TIMES, periods });
}

function planOf(timelines: ReadonlyMap<Language, Timeline>, now: Date, limits: PlanLimits): SitemapPlan {
  return new Map(
    [...timelines].map(([language, own]) => {
      const others = [...timelines.values()].filter((one) => one !== own);
      return [language, new Set(planPeriods(own, others, now, limits))];
    }),
  );
}
