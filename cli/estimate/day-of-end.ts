import { utcDay } from '../../functions/shared/article/utc-day.ts';

export interface DayBudget {
  /** Code points that may be sent in a day (UTC); no limit where absent. */
  daily: number | undefined;
  /** Of today's; where absent, all of them. */
  left?: number | undefined;
  now: Date;
}

const DAY_MS = 86_400_000;

/** The day (UTC) on which the last of these characters is sent: `2026-11-25`. Nothing else is sent meanwhile. */
export function dayOfEnd(characters: number, { daily, left = daily, now }: DayBudget): string {
  const open = daily === undefined ? 0 : Math.max(0, characters - (left ?? 0));
  const days = daily === undefined ? 0 : Math.ceil(open / daily);
  return utcDay(new Date(now.getTime() + days * DAY_MS));
}

/** The same in words, with what it depends on; nothing where nothing is to be paid for. */
export function describeEnd(characters: number, budget: DayBudget): string {
  if (characters === 0) return '';
  const day = dayOfEnd(characters, budget);
  if (day === utcDay(budget.now)) return 'done today';
  const daily = (budget.daily ?? 0).toLocaleString('en');
  return `done on ${day} at ${daily} a day (dailyCharacters)`;
}
