import { dayAt, halvesOf, monthAt, type Period } from './period.ts';
import { countIn, LONG_AGO, lastMoment, type Timeline } from './timeline.ts';

export interface PlanLimits {
  /** Articles that one sitemap is meant for. */
  articles: number;
  /** Periods; older ones are left out. */
  periods: number;
}

/**
 * The months in which there are articles, or may be: of large ones the days, of large days the halves, and the halves of
 * those. Newest first. Every article is in one of them.
 * @param others What is known of other languages, which are likely to have as many articles.
 */
export function planPeriods(
  own: Timeline,
  others: readonly Timeline[],
  newest: Date,
  limits: PlanLimits,
): string[] {
  const all = [own, ...others];
  const names: string[] = [];
  const isLarge = ({ start, end }: Period) =>
    all.some((one) => countIn(one, end.getTime() - 1, start.getTime()) > limits.articles);
  const add = (period: Period, parts: Iterable<Period>) => {
    const isWhole = !isLarge(period);
    let hasParts = false;
    for (const part of isWhole ? [] : parts) {
      hasParts = true;
      if (names.length < limits.periods) add(part, halvesIn(part, own));
    }
    if (!hasParts) names.push(period.name);
  };
  for (const month of periodsIn(own, newest.getTime(), LONG_AGO, monthAt)) {
    if (names.length >= limits.periods) break;
    add(month, periodsIn(own, month.end.getTime() - 1, month.start.getTime(), dayAt));
  }
  return names;
}

/** The periods in which something was, or may have been, published, from the newest to the oldest. */
function* periodsIn(timeline: Timeline, newest: number, oldest: number, periodAt: (time: Date) => Period) {
  let moment = lastMoment(timeline, newest);
  while (moment !== undefined && moment >= oldest) {
    const period = periodAt(new Date(moment));
    yield period;
    moment = lastMoment(timeline, period.start.getTime() - 1);
  }
}

/** None of a period that is as short as one may be. */
function halvesIn(period: Period, timeline: Timeline): Period[] {
  return halvesOf(period).filter(({ start, end }) => {
    const moment = lastMoment(timeline, end.getTime() - 1);
    return moment !== undefined && moment >= start.getTime();
  });
}
