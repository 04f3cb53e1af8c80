import { addContext } from './context.ts';
import { readDigits } from './digits.ts';
import { type FoundNumber, withValues } from './found.ts';
import { isClose, readSpelled, type SpelledNumber } from './phrase.ts';
import { romanValue } from './roman.ts';
import { type Piece, splitPieces } from './text.ts';
import { monthValue, multiplyValue, toValue } from './value.ts';
import type { NumberLanguage, NumberWord } from './words.ts';

/**
 * Every number of a text, in its order, in digits or in words.
 * @param text with digits 0-9 only (number-text.ts). @param language absent: digits only.
 */
export function readNumbers(text: string, language?: NumberLanguage): FoundNumber[] {
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
  return language ? addContext(numbers, text, language) : numbers;
}

export interface ReadNumbers {
  numbers: FoundNumber[];
  /** The piece to go on with. */
  next: number;
}

function readAt(
  pieces: readonly Piece[],
  place: number,
  text: string,
  language?: NumberLanguage,
): ReadNumbers | undefined {
  const read = readNumber(pieces, place, text, language);
  return read && language ? withGroups(read, pieces, text, language) : read;
}

/** `undefined` for a word that has nothing to do with numbers. */
function readNumber(
  pieces: readonly Piece[],
  place: number,
  text: string,
  language?: NumberLanguage,
): ReadNumbers | undefined {
  const piece = pieces[place] as Piece;
  if (piece.kind === 'digits') return readDigits(pieces, place, text, language);
  if (language === undefined) return undefined;
  const word = language.find(piece.text)?.word;
  if (word?.kind === 'value' || word?.kind === 'scale') {
    const spelled = readSpelled(pieces, place, text, language);
    if (spelled)
      return { numbers: [inWords(piece, pieces[spelled.next - 1] as Piece, spelled)], next: spelled.next };
  }
  const meaning = word ? meaningOf(word) : guessMeaning(piece.text, language);
  if (meaning === undefined) return undefined;
  const { start, end } = piece;
  return { numbers: [{ start, end, digits: false, scale: 0, ...meaning }], next: place + 1 };
}

/** Two dozen are two, and 24. */
function withGroups(
  { numbers, next }: ReadNumbers,
  pieces: readonly Piece[],
  text: string,
  language: NumberLanguage,
): ReadNumbers {
  const [number, piece] = [numbers.at(-1), pieces[next]];
  if (number === undefined || piece?.kind !== 'word' || !isClose(text, number, piece))
    return { numbers, next };
  const word = language.find(piece.text)?.word;
  if (word?.kind !== 'group') return { numbers, next };
  const more = number.values.flatMap((value) => multiplyValue(value, word.value) ?? []);
  return { numbers: [...numbers.slice(0, -1), withValues(number, more)], next };
}

/** Smaller ones are also pronouns and idioms: `one of the two`. */
const FIRST_EXACT = 10;

function inWords({ start }: Piece, { end }: Piece, { value, scale, counted }: SpelledNumber): FoundNumber {
  // The cent of pour cent is no number, nor are cents.
  const exact = counted && value >= FIRST_EXACT && value !== 100;
  return { start, end, values: [toValue(String(value))], digits: false, exact, scale };
}

const MAY_BE_ROMAN = /^[IVXLCDM]/u;

type NumberMeaning = Pick<FoundNumber, 'values' | 'exact' | 'decade' | 'part'>;

function guessMeaning(text: string, language: NumberLanguage): NumberMeaning | undefined {
  const roman = MAY_BE_ROMAN.test(text) ? romanValue(text) : undefined;
  if (roman !== undefined) return { values: [String(roman)] };
  return language.isDual(text) ? { values: ['2'] } : undefined;
}

/** What a word that counts nothing says of a number. */
function meaningOf(word: NumberWord): NumberMeaning | undefined {
  if (word.kind === 'month') return { values: word.months.map(monthValue) };
  if (word.kind === 'group') return { values: [String(word.value)] };
  if (word.kind === 'decade') return { values: [String(word.value)], decade: true, exact: true };
  if (word.kind !== 'half') return undefined;
  // Half an hour is 30 minutes, half of all is 50 %.
  const part = word.minutes / 60;
  return { values: [String(word.minutes), String(part), String(100 * part)], part };
}
