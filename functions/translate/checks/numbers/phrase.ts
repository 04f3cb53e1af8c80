import type { Piece } from './text.ts';
import type { FoundWord, NumberLanguage } from './words/number-language.ts';

export interface SpelledNumber {
  value: number;
  /** Exponent of the scale word it ends with, else 0: `two million` 6, `two million five` 0. */
  scale: number;
  /** The piece after its last. */
  next: number;
  /** More than a round `hundred` or `thousands`. */
  counted: boolean;
  /** One soft word alone: `seventh`. */
  soft: boolean;
}

/** A number as it grows, word by word. */
interface Sum {
  /** What scale words have already closed: 2,000 of `two thousand five`. */
  total: number;
  /** Below the next scale word: 5. */
  current: number;
  /** Exponent of the last scale word. */
  scale: number;
}

/** Reads the longest number in words that begins at a piece. */
export function readSpelled(
  pieces: readonly Piece[],
  from: number,
  text: string,
  language: NumberLanguage,
): SpelledNumber | undefined {
  let sum: Sum | undefined;
  let next = from;
  let counted = false;
  let soft = false;
  /** As it was after its last scale word. */
  let closed: { sum: Sum; next: number } | undefined;
  for (let place = from; place < pieces.length; place += 1) {
    const piece = pieces[place] as Piece;
    if (piece.kind === 'digits' || (place > from && !isClose(text, pieces[place - 1] as Piece, piece))) break;
    if (sum && place === next && language.isAnd(piece.text)) continue;
    const found = language.find(piece.text);
    const grown = found && grow(sum ?? { total: 0, current: 0, scale: 0 }, found, language.unitFirst);
    if (!grown) {
      // Of `two million to three million` the three belongs to the second.
      if (sum && sum.current > 0 && closed && found?.word.kind === 'scale') ({ sum, next } = closed);
      break;
    }
    soft = sum === undefined && found.word.kind === 'value' && found.word.soft === true;
    sum = grown;
    next = place + 1;
    if (sum.current === 0) closed = { sum, next };
    counted ||= found.word.kind === 'value' && found.word.value > 1;
  }
  if (!sum) return undefined;
  return { value: sum.total + sum.current, scale: sum.current === 0 ? sum.scale : 0, next, counted, soft };
}

/** Only a space or a hyphen stands between the two, or the plus sign of `$300+ million`. */
export function isClose(text: string, one: Pick<Piece, 'end'>, other: Pick<Piece, 'start'>): boolean {
  return other.start - one.end <= 2 && /^\+?[\s\u2010-]*$/u.test(text.slice(one.end, other.start));
}

/** The number with one more word; `undefined` where the word begins another number. */
function grow(sum: Sum, { word, joined, clitic }: FoundWord, unitFirst: boolean): Sum | undefined {
  if (word.kind === 'value') return addUnits(sum, word.value, joined, unitFirst);
  const isStarted = sum.total + sum.current > 0;
  if (word.kind !== 'scale' || (clitic && isStarted)) return undefined;
  const { exponent, times = 1 } = word;
  if (exponent === 2) return addUnits(sum, 100, joined, unitFirst);
  const factor = 10 ** exponent;
  if (sum.current === 0 && sum.total > 0 && exponent > sum.scale) {
    return { total: sum.total * factor, current: 0, scale: exponent };
  }
  if (sum.scale > 0 && exponent >= sum.scale) return undefined;
  return { total: sum.total + (sum.current || times) * factor, current: 0, scale: exponent };
}

function addUnits(sum: Sum, value: number, joined: boolean, unitFirst: boolean): Sum | undefined {
  const current = joinUnits(sum.current, value, joined, unitFirst);
  return current === undefined ? undefined : { ...sum, current };
}

/** How the words for 0-999 make one number, in the three languages at once. */
function joinUnits(current: number, value: number, joined: boolean, unitFirst: boolean): number | undefined {
  const units = current % 10;
  const tens = current % 100;
  if (current === 0) return value;
  if (value === 0) return undefined;
  if (value === 100) return current < 100 ? current * 100 : undefined;
  if (value > 100) return undefined;
  // quatre-vingts
  if (value === 20 && tens === 4 && !joined) return current + 76;
  if (tens >= 1 && tens < 10) return unitFirst ? joinAfterUnit(current, value, joined) : undefined;
  if (unitFirst && value < 10 && tens > 0) return undefined;
  if (value < 10) return units === 0 && tens !== 10 ? current + value : soixanteDix(current, value);
  // soixante-dix, quatre-vingt-onze
  if (value < 20) return tens === 0 || tens === 60 || tens === 80 ? current + value : undefined;
  return tens === 0 ? current + value : undefined;
}

/** خمسة عشر and خمسة وعشرون: the unit goes first. */
function joinAfterUnit(current: number, value: number, joined: boolean): number | undefined {
  const isTeen = value === 10 && !joined;
  const isTens = value >= 20 && value % 10 === 0 && joined;
  return isTeen || isTens ? current + value : undefined;
}

/** dix-sept, soixante-dix-huit. */
function soixanteDix(current: number, value: number): number | undefined {
  return [10, 70, 90].includes(current % 100) && value >= 7 ? current + value : undefined;
}
