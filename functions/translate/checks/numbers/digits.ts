import type { FoundNumber } from './found.ts';
import { isClose } from './phrase.ts';
import type { RunOfNumbers } from './run-of-numbers.ts';
import type { Piece } from './text.ts';
import { areThousands, isTime, monthValue, readGroups, scaleValue, timeValue, toValue } from './value.ts';
import type { NumberLanguage } from './words/number-language.ts';

/** Reads digits and the words that belong to them: `9 h 30`, `1.5 million`. */
export function readDigits(
  pieces: readonly Piece[],
  place: number,
  text: string,
  language: NumberLanguage,
): RunOfNumbers {
  const piece = pieces[place] as Piece;
  if (isPowerOfUnit(pieces[place - 1], piece)) return { numbers: [], next: place + 1 };
  const clock = readClock(pieces, place, text);
  if (clock) return clock;
  const numbers = readRun(piece, text.slice(piece.end, piece.end + 1));
  const end = numbers.pop() as FoundNumber;
  const isInName = IN_NAME.test(text.slice(Math.max(0, piece.start - 2), piece.start));
  const last: FoundNumber = isInName ? { ...end, inName: true } : end;
  const scaled = isInName
    ? { number: last, next: place + 1 }
    : addScale(last, pieces, place + 1, text, language);
  return { numbers: [...numbers, scaled.number], next: scaled.next };
}

const IN_NAME = /\p{sc=Latn}$|\p{L}-$/u;

/** The 2 of km2, which is a word in another language; Arabic may part the two. */
function isPowerOfUnit(before: Piece | undefined, { text, start }: Piece): boolean {
  if (before === undefined || (text !== '2' && text !== '3')) return false;
  if (before.end === start) return /^(?:[kcdm]?m|ft|mi|in|كم|سم|مم|م)$/u.test(before.text);
  return before.end === start - 1 && /^(?:كم|سم|مم|م)$/u.test(before.text);
}

/** `9:30`, `9 h 30`, `9h`, `9:30:15`; a full hour is not told from a number of hours. */
function readClock(pieces: readonly Piece[], place: number, text: string): RunOfNumbers | undefined {
  const hours = pieces[place] as Piece;
  let next = place + 1;
  const word = pieces[next];
  if (word?.kind === 'word' && /^h(?:eures?)?$/iu.test(word.text) && isClose(text, hours, word)) next += 1;
  const minutes = pieces[next];
  if (minutes?.kind !== 'digits' || !isTime(hours.text, minutes.text)) return undefined;
  const between = next > place + 1 ? word : undefined;
  if (between ? !isClose(text, between, minutes) : text.slice(hours.end, minutes.start) !== ':')
    return undefined;
  const parts = [hours, minutes].map((piece) => inDigits(piece, [toValue(piece.text)]));
  const value = timeValue(hours.text, minutes.text);
  return {
    numbers: [{ ...inDigits(hours, [value]), end: minutes.end, parts }],
    next: next + 1,
  };
}

function inDigits({ start, end }: { start: number; end: number }, values: string[]): FoundNumber {
  return { start, end, values, digits: true, scale: 0 };
}

/** The eleventh month of Chinese, Japanese and Korean. */
const MONTH_AFTER = /^[月월]/u;

/** A run of digits and separators: mostly one number, else each of its groups. */
function readRun({ text, start, end }: Piece, following: string): FoundNumber[] {
  const groups = [...text.matchAll(/\d+/gu)].map(({ 0: digits, index }) => ({
    digits,
    start: start + index,
    end: start + index + digits.length,
  }));
  const parts = groups.map((group) => inDigits(group, [toValue(group.digits)]));
  if (text.startsWith('.'))
    return [inDigits({ start, end }, [toValue('0', groups[0]?.digits), toValue(groups[0]?.digits ?? '')])];
  if (groups.length === 1) {
    return MONTH_AFTER.test(following) ? [asDatePart(parts[0] as FoundNumber, text)] : parts;
  }
  const digits = groups.map((group) => group.digits);
  if (isDate(text)) return parts.map((part, place) => asDatePart(part, digits[place] as string));
  const separators = text.match(/\D/gu) ?? [];
  const values = readGroups(digits, separators);
  if (values.length === 0) return parts;
  const whole = inDigits({ start, end }, values);
  return [areThousands(digits, separators) ? whole : { ...whole, parts }];
}

function isDate(text: string): boolean {
  return /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})$/u.test(text);
}

/** In a date written in digits a number may be a month, and a year may lack its century. */
export function asDatePart(number: FoundNumber, digits: string): FoundNumber {
  const value = Number(digits);
  const values = [...number.values];
  if (value >= 1 && value <= 12) values.push(monthValue(value));
  if (digits.length === 2) values.push(String(2000 + value), String(1900 + value));
  return { ...number, values };
}

function addScale(
  number: FoundNumber,
  pieces: readonly Piece[],
  from: number,
  text: string,
  language: NumberLanguage,
): { number: FoundNumber; next: number } {
  let next = from;
  let exponent = 0;
  for (; next < pieces.length; next += 1) {
    const piece = pieces[next] as Piece;
    if (piece.kind === 'digits' || !isClose(text, pieces[next - 1] as Piece, piece)) break;
    const power = exponentOf(piece, number, text, language);
    if (power === 0) break;
    exponent += power;
  }
  if (exponent === 0) return { number, next: from };
  const end = (pieces[next - 1] as Piece).end;
  const values = number.values.map((value) => scaleValue(value, exponent));
  return { number: { ...number, values, end, scale: exponent, parts: [] }, next };
}

const MONEY = /[\p{Sc}]/u;

function exponentOf(piece: Piece, number: FoundNumber, text: string, language: NumberLanguage): number {
  const found = language.find(piece.text);
  if (found?.word.kind === 'scale' && !found.clitic && !found.joined) return found.word.exponent;
  // `$5m`, `5 M€`: only money tells a million from a metre.
  const isMoney = MONEY.test(text[number.start - 1] ?? '') || MONEY.test(text[piece.end] ?? '');
  if (!isMoney) return 0;
  return { m: 6, k: 3, b: 9 }[piece.text.toLowerCase()] ?? 0;
}
