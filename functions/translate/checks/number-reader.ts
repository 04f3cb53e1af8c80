import { addContext } from './number-context.ts';
import { readDigits } from './number-digits.ts';
import type { FoundNumber } from './number-found.ts';
import { readSpelled } from './number-phrase.ts';
import { romanValue } from './number-roman.ts';
import { type Piece, splitPieces } from './number-text.ts';
import { monthValue, toValue } from './number-value.ts';
import type { NumberLanguage, NumberWord } from './number-words.ts';

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
): ReadNumbers {
  const piece = pieces[place] as Piece;
  if (piece.kind === 'digits') return readDigits(pieces, place, text, language);
  const spelled = language && readSpelled(pieces, place, text, language);
  if (spelled) {
    const { value, scale, next } = spelled;
    const end = (pieces[next - 1] as Piece).end;
    return { numbers: [inWords(piece.start, end, [toValue(String(value))], scale)], next };
  }
  const values = language ? wordValues(piece.text, language) : [];
  return { numbers: values.length > 0 ? [inWords(piece.start, piece.end, values, 0)] : [], next: place + 1 };
}

function inWords(start: number, end: number, values: string[], scale: number): FoundNumber {
  return { start, end, values, digits: false, scale };
}

function wordValues(text: string, language: NumberLanguage): string[] {
  const word = language.find(text)?.word;
  if (word) return otherValues(word);
  const roman = romanValue(text);
  if (roman !== undefined) return [String(roman)];
  return language.isDual(text) ? ['2'] : [];
}

function otherValues(word: NumberWord): string[] {
  if (word.kind === 'month') return word.months.map(monthValue);
  if (word.kind === 'decade') return [String(word.value), String(1900 + word.value)];
  if (word.kind === 'half')
    return [String(word.minutes), String(word.minutes / 60), ...percent(word.minutes)];
  return [];
}

/** Half an hour is 30 minutes, half of all is 50 %. */
function percent(minutes: number): string[] {
  return [String((minutes * 100) / 60)];
}
