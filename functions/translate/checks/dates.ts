import type { Check } from './check.ts';
import { findMonths, findWeekdays } from './names/calendar.ts';
import { exchangeProblems } from './names/find-exchanged.ts';

/** A month or a day of the week became another one. */
export const dates: Check = {
  name: 'dates',
  severity: 'error',
  findProblems: (segment) => [findMonths, findWeekdays].flatMap((find) => exchangeProblems(segment, find)),
};
