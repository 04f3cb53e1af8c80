import type { Span } from '../text/span.ts';
import { ANY_DIGIT, LTR_LETTER, SPACE } from './characters.ts';

/** At most so many groups and digits in each of them are looked at: no number has more. */
const GROUP = String.raw`\(?${ANY_DIGIT}{1,15}\)?`;
const SEPARATOR = String.raw`(?:${SPACE}[-\u2013]${SPACE}|${SPACE}|[-\u2010\u2011.]|(?<=\)))`;
const RUN = new RegExp(
  String.raw`(?<![${LTR_LETTER}\p{M}\p{N}])[+\-\u2212]?${GROUP}(?:${SEPARATOR}${GROUP}){0,14}(?![${LTR_LETTER}\p{N}])`,
  'gu',
);
/** What a telephone's keys type: *555#. */
const KEYS = new RegExp(
  String.raw`(?<![${LTR_LETTER}\p{N}*#])[*#]{1,2}${ANY_DIGIT}{1,12}(?:[*#]${ANY_DIGIT}{1,12}){0,4}#?`,
  'gu',
);
/** Most texts have none, and to look for one digit takes a tenth of looking for a number. */
const DIGIT = new RegExp(ANY_DIGIT);
const DIGITS = new RegExp(`${ANY_DIGIT}+`, 'gu');
const DECIMALS = new RegExp(`^[.,٫]${ANY_DIGIT}{1,15}`, 'u');

/** A year, a price: nothing of it is turned around. */
const ONE_GROUP = new RegExp(String.raw`^[-\u2212]?${GROUP}$`, 'u');

interface Group {
  digits: string;
  /** What stands before it. */
  separator: string;
  start: number;
  end: number;
}

/**
 * Numbers whose groups UAX 9 turns around between right-to-left words: those of telephones, and those of which a space
 * parts the thousands. Ranges, scores, dates and times are as their readers know them.
 */
export function findNumbers(text: string): Span[] {
  if (!DIGIT.test(text)) return [];
  const numbers = [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => readRun(run, index, text));
  const keys = [...text.matchAll(KEYS)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
  return [...numbers, ...keys];
}

function readRun(run: string, start: number, text: string): Span[] {
  if (ONE_GROUP.test(run)) return [];
  const groups = groupsOf(run, start);
  if (isTelephone(groups, run)) return [withBrackets({ start, end: start + run.length }, run)];
  return groupedNumbers(groups).map((span) => {
    const sign = /[+\-\u2212]/u.test(text[span.start - 1] ?? '') && span.start - 1 === start ? 1 : 0;
    const [decimals = ''] = DECIMALS.exec(text.slice(span.end, span.end + 17)) ?? [];
    return { start: span.start - sign, end: span.end + decimals.length };
  });
}

function groupsOf(run: string, start: number): Group[] {
  let end = 0;
  return [...run.matchAll(DIGITS)].map(({ 0: digits, index }) => {
    const separator = run.slice(end, index);
    end = index + digits.length;
    return { digits: digits.replace(/[^0-9]/gu, toLatin), separator, start: start + index, end: start + end };
  });
}

/** Both kinds of Arabic digits begin at a multiple of 16. */
const toLatin = (digit: string) => String(digit.charCodeAt(0) & 15);

/** RFC and ITU-T E.164 allow fifteen digits; fewer than seven are a short number, or none. */
const [FEWEST, MOST] = [7, 15];

function isTelephone(groups: readonly Group[], run: string): boolean {
  const digits = groups.map((group) => group.digits).join('');
  if (digits.length < FEWEST || digits.length > MOST) return false;
  if (run.startsWith('+')) return true;
  if (groups.length < 2 || isDate(groups) || digits.startsWith('000') || /^[-\u2212]/u.test(run))
    return false;
  if (isRange(groups) || groups.every(isYear)) return false;
  if (digits.startsWith('0') || run.startsWith('(')) return true;
  const isJoined = groups.slice(1).every(({ separator }) => /[-\u2010\u2011)]/u.test(separator));
  if (isJoined) return groups.length > 2;
  if (/^\d{3} \d{3} \d{4}$/u.test(groups.map((group) => group.digits).join(' '))) return true;
  const hasHyphen = groups.some(({ separator }) => /[-\u2010-\u2013]/u.test(separator));
  return groups.length > 3 && !hasHyphen && !isGrouped(groups);
}

/** 400 000-500 000. */
function isRange(groups: readonly Group[]): boolean {
  const cuts = groups.flatMap(({ separator }, place) => (/[-\u2010-\u2013]/u.test(separator) ? [place] : []));
  const [cut = 0] = cuts;
  if (cuts.length !== 1) return false;
  const sides = [groups.slice(0, cut), groups.slice(cut)];
  return sides.every(isGrouped) && sides.some((side) => side.length > 1);
}

function isDate(groups: readonly Group[]): boolean {
  return /^(?:\d{1,2} \d{1,2} (?:\d{2}|\d{4})|\d{4} \d{1,2} \d{1,2})$/u.test(
    groups.map(({ digits }) => digits).join(' '),
  );
}

const isYear = ({ digits }: Group) => /^(?:1\d|20)\d\d$/u.test(digits);

const ONE_SPACE = new RegExp(`^${SPACE}$`, 'u');
const isSpace = (text: string) => ONE_SPACE.test(text);

/** 12 345 678: spaces between, and no number begins with a nought. */
function isGrouped([first, ...rest]: readonly Group[]): boolean {
  return (
    first !== undefined &&
    /^(?:[1-9]\d{0,2}|0)$/u.test(first.digits) &&
    rest.every(({ digits, separator }) => digits.length === 3 && isSpace(separator))
  );
}

/** The longest ones, from left to right: of 2015 12 000 the last two groups. */
function groupedNumbers(groups: readonly Group[]): Span[] {
  const found: Span[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    let last = first;
    while (last + 1 < groups.length && isGrouped(groups.slice(first, last + 2))) last += 1;
    const [begin, end] = [groups[first], groups[last]];
    if (last === first || begin === undefined || end === undefined) continue;
    found.push({ start: begin.start, end: end.end });
    first = last;
  }
  return found;
}

/** A bracket at one end only belongs to the sentence. */
function withBrackets({ start, end }: Span, run: string): Span {
  const isOpen = run.endsWith(')') && !run.includes('(');
  const isUnclosed = run.startsWith('(') && !run.includes(')');
  return { start: start + (isUnclosed ? 1 : 0), end: end - (isOpen ? 1 : 0) };
}
