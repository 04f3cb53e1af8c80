import { FILLERS, MONTH_NUMBERS } from './date-words.ts';

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Why a text is no day, or not one day only. */
export interface DateProblem {
  problem: string;
}

/** A number with what `1er`, `2nd` or `3e` add to it; or the name of a month. */
interface Part {
  number?: number;
  month?: number;
  digits: number;
}

/** A year before printed news, or of the Islamic calendar, would be another date than its author meant. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2999;

/** The day in a folded date whose time was taken out. */
export function readDay(folded: string): Day | DateProblem {
  const parts: Part[] = [];
  for (const word of wordsOf(folded)) {
    if (FILLERS.has(word)) continue;
    const part = readPart(word);
    if (part === undefined) return { problem: `has ${JSON.stringify(word)}, which is no part of a date` };
    parts.push(part);
  }
  return inOrder(parts);
}

/** `mar.` before another month is mardi. */
function wordsOf(folded: string): string[] {
  const words = folded.split(/[\s,،/.-]+/).filter((word) => word !== '');
  const isTuesday = words[0] === 'mar' && words.slice(1).some((word) => MONTH_NUMBERS.has(word));
  return isTuesday ? words.slice(1) : words;
}

function readPart(word: string): Part | undefined {
  const month = MONTH_NUMBERS.get(word);
  if (month !== undefined) return { month, digits: 0 };
  const [, digits] = /^(\d{1,4})(?:er|e|st|nd|rd|th)?$/.exec(word) ?? [];
  return digits === undefined ? undefined : { number: Number(digits), digits: digits.length };
}

function inOrder(parts: readonly Part[]): Day | DateProblem {
  const months = new Set(parts.flatMap(({ month }) => month ?? []));
  const numbers = parts.filter(({ number }) => number !== undefined);
  const [month] = months;
  // The same month may stand there in two of its names, as the United Nations write it.
  if (months.size > 1) return { problem: 'names two months' };
  return month === undefined ? ofNumbers(numbers) : ofMonth(month, numbers);
}

function ofMonth(month: number, numbers: readonly Part[]): Day | DateProblem {
  const [first, second, third] = numbers;
  if (first === undefined || second === undefined)
    return { problem: 'names a month without a day or a year' };
  if (third !== undefined) return { problem: 'has more numbers than a date' };
  const [year, day] = first.digits === 4 ? [first, second] : [second, first];
  return checkYear({ year: yearOf(year), month, day: day.number ?? 0 });
}

/** RFC 5322, 4.3: two digits are of 1950 to 2049, three are added to 1900. */
function yearOf({ number = 0, digits }: Part): number {
  if (digits === 2) return number + (number < 50 ? 2000 : 1900);
  return digits === 3 ? number + 1900 : number;
}

function ofNumbers(numbers: readonly Part[]): Day | DateProblem {
  const [first, second, third] = numbers;
  if (third === undefined || first === undefined || second === undefined) {
    return { problem: 'names no day' };
  }
  if (numbers.length > 3) return { problem: 'has more numbers than a date' };
  const [a = 0, b = 0, c = 0] = numbers.map(({ number }) => number);
  if (first.digits === 4) return checkYear({ year: a, month: b, day: c });
  if (third.digits !== 4) return { problem: 'does not say which of its numbers is the year' };
  if (a <= 12 && b <= 12 && a !== b) {
    const [one, other] = [isoDay(c, b, a), isoDay(c, a, b)];
    return { problem: `could be ${one} or ${other}; write the one that is meant` };
  }
  return checkYear(a > 12 ? { year: c, month: b, day: a } : { year: c, month: a, day: b });
}

function isoDay(year: number, month: number, day: number): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function checkYear(day: Day): Day | DateProblem {
  const { year } = day;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return day;
  return { problem: `is of the year ${year}, which is no year of our calendar that a newspaper is of` };
}
