import { plainText } from '../../article/coded-text.ts';

/** Code point of the zero of each script's digits; its other nine follow. ₀ is the subscript of CO₂. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x2080];
const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙０-９₀-₉]/gu;
/** Marks of writing direction may stand anywhere, also inside a number. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s،؛«»“”"<>]+/giu;

/** A piece of a text: a run of digits with what may group them, or a run of letters. */
export interface Piece {
  kind: 'digits' | 'word';
  text: string;
  start: number;
  end: number;
}

/** A text's words for people to read. */
export function readableText(coded: string): string {
  return plainText(coded).replace(DIRECTION_MARKS, '');
}

/** The text, character by character, with digits 0-9 only and with blanks for addresses. */
export function foldDigits(readable: string): string {
  return readable
    .replace(ADDRESS, (address) => ' '.repeat(address.length))
    .replace(/\S+/gu, (word) => (word.includes('@') ? ' '.repeat(word.length) : word))
    .replace(OTHER_DIGITS, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
    });
}

/** A space groups digits only before three of them: `1 250`, but not `2020 12`. */
const PIECE = /(\d+(?:[.,'’·،٫٬]\d+|[ \u00a0\u2009\u202f]\d{3}(?!\d))*)|\p{L}[\p{L}\p{M}]*/gu;

export function splitPieces(folded: string): Piece[] {
  return [...folded.matchAll(PIECE)].map(({ 0: text, 1: digits, index }) => ({
    kind: digits === undefined ? 'word' : 'digits',
    text,
    start: index,
    end: index + text.length,
  }));
}
