import { addContext } from './context/context.ts';
import { percents } from './context/shares.ts';
import { readDigits } from './digits.ts';
import { type FoundNumber, withValues } from './found.ts';
import { isName, mayBeginName } from './names.ts';
import { isClose, readSpelled, type SpelledNumber } from './phrase.ts';
import { romanValue } from './roman.ts';
import type { RunOfNumbers } from './run-of-numbers.ts';
import { type Piece, splitPieces } from './text.ts';
import { monthValue, multiplyValue, toValue } from './value.ts';
import type { NumberLanguage, NumberWord } from './words/number-language.ts';

/**
 * Every number of a text, in its order, in digits or in words.
 * @param text with digits 0-9 only (text.ts).
 */
export function readNumbers(text: string, language: NumberLanguage): FoundNumber[] {
  const pieces = splitPieces(text);
  const numbers: FoundNumber[] = [];
  let place = 0;
  while (place < pieces.length) {
    const read = readAt(pieces, place, text, language);
    if (read === undefined) {
      place += 1;
      continue;
    }
    numbers.push(...read.numbers);
    place = read.next;
  }
  return addContext(numbers, text, language);
}

function readAt(
  pieces: readonly Piece[],
  place: number,
  text: string,
  language: NumberLanguage,
): RunOfNumbers | undefined {
  const read = readNumber(pieces, place, text, language);
  return read && withGroups(read, pieces, text, language);
}

/** `undefined` for a word that has nothing to do with numbers. */
function readNumber(
  pieces: readonly Piece[],
  place: number,
  text: string,
  language: NumberLanguage,
): RunOfNumbers | undefined {
  const piece = pieces[place] as Piece;
  if (piece.kind === 'digits') return readDigits(pieces, place, text, language);
  const word = language.find(piece.text)?.word;
  if (word?.kind === 'value' || word?.kind === 'scale') {
    const spelled = readSpelled(pieces, place, text, language);
    if (spelled)
      return { numbers: [inWords(pieces, place, spelled, { text, language })], next: spelled.next };
  }
  const grouped = word?.kind === 'group' ? readGroupOf(pieces, place, word.value, language) : undefined;
  if (grouped) return grouped;
  const meaning = word ? meaningOf(word) : guessMeaning(piece.text, language);
  if (meaning === undefined) return undefined;
  const { start, end } = piece;
  const found = { start, end, digits: false, scale: 0, ...meaning };
  // The Roaring Twenties.
  const number = meaning.decade && isName(text, start) ? { ...found, exact: false } : found;
  return { numbers: [number], next: place + 1 };
}

/** Une soixantaine de milliers; des dizaines de milliers are any number of them. */
function readGroupOf(
  pieces: readonly Piece[],
  place: number,
  value: number,
  language: NumberLanguage,
): RunOfNumbers | undefined {
  const [group, of, scale] = pieces.slice(place, place + 3);
  if (!group || !scale || of?.text !== 'de' || group.text.endsWith('s')) return undefined;
  const word = language.find(scale.text)?.word;
  if (word?.kind !== 'scale') return undefined;
  const values = groupValues(value).map((one) => toValue(String(one * 10 ** word.exponent)));
  const { start } = group;
  return {
    numbers: [{ start, end: scale.end, values, digits: false, scale: word.exponent }],
    next: place + 3,
  };
}

/** Dozens, and French words such as vingtaine; decades and centuries are counted exactly. */
const DOZENS = new Set([12, 15, 20, 30, 40, 50, 60]);

/** Two dozen are two, and 24. */
function withGroups(
  { numbers, next }: RunOfNumbers,
  pieces: readonly Piece[],
  text: string,
  language: NumberLanguage,
): RunOfNumbers {
  const [number, piece] = [numbers.at(-1), pieces[next]];
  if (number === undefined || piece?.kind !== 'word' || !isClose(text, number, piece))
    return { numbers, next };
  const word = language.find(piece.text)?.word;
  if (word?.kind !== 'group') return { numbers, next };
  const more = number.values.flatMap((value) => multiplyValue(value, word.value) ?? []);
  const grouped = withValues(number, more);
  // In words they are about so many: some four dozen.
  const about =
    number.digits || !DOZENS.has(word.value) ? grouped : { ...grouped, exact: false, counts: false };
  return { numbers: [...numbers.slice(0, -1), about], next };
}

interface Context {
  text: string;
  language: NumberLanguage;
}

/** Smaller ones are also pronouns and idioms: `one of the two`. */
const FIRST_EXACT = 3;
/** Smaller ones that order or divide may be said otherwise: a third party, a third of it. */
const FIRST_EXACT_ORDINAL = 4;
/** Up to a tenth a part is said by the word that orders. */
const LAST_PART = 10;

function inWords(
  pieces: readonly Piece[],
  place: number,
  { value, scale, counted, soft, next }: SpelledNumber,
  { text, language }: Context,
): FoundNumber {
  const { start } = pieces[place] as Piece;
  const { end } = pieces[next - 1] as Piece;
  const counts = value >= 2 && counted && !isOtherWord(text, start, end, language);
  // The cent of pour cent is no number, nor are cents.
  const isOrder = soft && value >= FIRST_EXACT_ORDINAL && !isPart(text, start, end);
  const isAsked = (isOrder || (!soft && value >= FIRST_EXACT)) && value !== 100;
  const exact = counts && (isAsked || (value === 2 && !soft && isCounted(text, start, end)));
  const twice = language.mayBeTwo?.(text.slice(start, end)) ? [value, 2 * value] : [value];
  const values = twice.map((one) => toValue(String(one)));
  const number = { start, end, values, digits: false, exact, counts, scale };
  if (exact && mayBeginName(text, start, end)) return { ...number, exact: false, mayBeName: true };
  if (value < FIRST_EXACT || value > LAST_PART) return number;
  if (!soft && !language.isPart?.(text.slice(start, end), text.slice(end, end + AROUND))) return number;
  return { ...withValues(number, [toValue(String(1 / value)), ...percents(1 / value)]), part: 1 / value };
}

/** Characters around a word that say what it is. */
const AROUND = 40;

function isOtherWord(text: string, start: number, end: number, language: NumberLanguage): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  return (
    isName(text, start) || language.isOtherWord(text.slice(start, end), before, text.slice(end, end + AROUND))
  );
}

const PART_BEFORE = /(?:^|\P{L})(?:an?|one|une?)\s$/iu;
const PARTS = /(?:ths|ièmes|أخماس|أسداس|أسباع|أتساع|أعشار)$/iu;
/** The last one of a year is called so. */
const QUARTER_AFTER = /^[\s-](?:quarter|trimestre)/iu;

/** A fifth, deux cinquièmes, and the fourth quarter: a translation may say all of them otherwise. */
function isPart(text: string, start: number, end: number): boolean {
  return (
    PARTS.test(text.slice(start, end)) ||
    PART_BEFORE.test(text.slice(Math.max(0, start - 5), start)) ||
    QUARTER_AFTER.test(text.slice(end, end + 12))
  );
}

const BOTH_BEFORE =
  /(?:^|\P{L})(?:the|these|those|between|all|its|their|his|her|our|any|le|la|les|l['’]un|des|ces|ses|leurs|nos|tous|toutes|entre|ou|or)\s$/iu;
const ARTICLE = /ال/u;
const TWICE_AFTER =
  /^[\s-](?:fois|times|of|or|out|et|to|à|ou|d['’]entre|sur|in|on)(?!\p{L})|^-|^[\s]?[,.;:)»]/iu;

/** Two of something that was not named before: else both, or each other, may say them. */
function isCounted(text: string, start: number, end: number): boolean {
  return (
    !ARTICLE.test(text.slice(start, start + 3)) &&
    !BOTH_BEFORE.test(text.slice(Math.max(0, start - 12), start)) &&
    !TWICE_AFTER.test(text.slice(end, end + 12))
  );
}

const MAY_BE_ROMAN = /^[IVXLCDM]/u;

type NumberMeaning = Pick<FoundNumber, 'values' | 'exact' | 'decade' | 'part' | 'mayBeDual'>;

function guessMeaning(text: string, language: NumberLanguage): NumberMeaning | undefined {
  const roman = MAY_BE_ROMAN.test(text) ? romanValue(text) : undefined;
  if (roman !== undefined) return { values: [String(roman)] };
  return language.isDual(text) ? { values: ['2'], mayBeDual: true } : undefined;
}

/** A hundredth has a hundred in it; a dozen is about ten too, as une dizaine is. */
function groupValues(value: number): number[] {
  if (value < 1) return [value, 1 / value];
  return value === 12 ? [12, 10] : [value];
}

/** What a word that counts nothing says of a number. */
function meaningOf(word: NumberWord): NumberMeaning | undefined {
  if (word.kind === 'name') return { values: word.values.map(String) };
  if (word.kind === 'month') return { values: word.months.map(monthValue) };
  if (word.kind === 'group') return { values: groupValues(word.value).map(String) };
  if (word.kind === 'decade') return { values: [String(word.value)], decade: true, exact: true };
  if (word.kind !== 'half') return undefined;
  // Half an hour is 30 minutes, half of all is 50 %.
  const part = word.minutes / 60;
  return { values: [String(word.minutes), String(part), String(100 * part)], part };
}
