import { blankAddresses } from '../support/address.ts';

/** Code point of the zero of each script's digits; its other nine follow. ₀ is the subscript of CO₂. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x2080];
const OTHER_DIGIT = /[٠-٩۰-۹०-९০-৯๐-๙０-９₀-₉]/u;
const OTHER_DIGITS = new RegExp(OTHER_DIGIT, 'gu');
/** `24 h/24`, `7 jours sur 7`: one number. */
const ROUND_THE_CLOCK = /(?<!\d)(\d{1,2})(\s?(?:h|heures|j|jours)\s?(?:\/\s?|sur\s))\1(?!\d)/gu;
const AT_NAME = /@\S+/gu;
/** Marks of writing direction may stand anywhere, also inside a number. */
const DIRECTION_MARK = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function blankSecond(_: string, number: string, between: string): string {
  return number + between + ' '.repeat(number.length);
}

/** A piece of a text: a run of digits with what may group them, or a run of letters. */
export interface Piece {
  kind: 'digits' | 'word';
  text: string;
  start: number;
  end: number;
}

/** A text as people read it, and where its characters stand in the text as it is. */
export interface ReadableText {
  text: string;
  /** Both in UTF-16 units. */
  placeOf(readable: number): number;
}

/** The text without marks of direction. */
export function readableText(plain: string): ReadableText {
  if (!DIRECTION_MARK.test(plain)) return { text: plain, placeOf: (place) => place };
  let text = '';
  const places: number[] = [];
  for (let place = 0; place < plain.length; place += 1) {
    const character = plain[place] as string;
    if (DIRECTION_MARK.test(character)) continue;
    text += character;
    places.push(place);
  }
  return { text, placeOf: (place) => places[place] ?? plain.length };
}

/** The text, character by character, with digits 0-9 only and with blanks for addresses and @names. */
export function foldDigits(readable: string): string {
  const text = blankAddresses(readable);
  const named = text.includes('@') ? text.replace(AT_NAME, (name) => ' '.repeat(name.length)) : text;
  const once = named.replace(ROUND_THE_CLOCK, blankSecond);
  if (!OTHER_DIGIT.test(once)) return once;
  return once.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
  });
}

/** A fraction may lack its zero: `.08`. A space groups digits only before three of them: `1 250`, but not `2020 12`. */
const PIECE =
  /(?<=[\d百千])[百千万萬亿億兆천만억조]|\p{L}[\p{L}\p{M}]*|(\d+(?:[.,'’·،٫٬]\d+|[ \u00a0\u2009\u202f]\d{3}(?!\d))*|(?<=^|\s|و)\.\d+)/gu;

export function splitPieces(folded: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: text, 1: digits, index } of folded.matchAll(PIECE)) {
    const kind = digits === undefined ? 'word' : 'digits';
    pieces.push({ kind, text, start: index, end: index + text.length });
  }
  return pieces;
}

/** Something that {@link splitPieces} may find digits in. */
export function hasDigits(text: string): boolean {
  return /\d/u.test(text) || OTHER_DIGIT.test(text);
}
