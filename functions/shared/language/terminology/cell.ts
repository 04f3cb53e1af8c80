/** What Amazon Translate takes as a term, in bytes of UTF-8 (AWS, "Guidelines and quotas"). */
export const TERM_BYTES = 200;

/** Where a cell stands, for messages. */
export interface CellPlace {
  file: string;
  /** 1-based. */
  line: number;
  column: string;
}

export function cellError({ file, line, column }: CellPlace, problem: string, value?: string): Error {
  const quoted = value === undefined ? '' : `: ${JSON.stringify(shorten(value))}`;
  return new Error(`${file}, line ${line}, column ${JSON.stringify(shorten(column))}: ${problem}${quoted}`);
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

/** Marks of direction come along when text is copied, and nobody sees them. */
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A spreadsheet runs cells that begin so (OWASP, "CSV Injection"). */
const FORMULA = /^\s*[=@+-]|^[\t\r]/u;
/** What has one sign in front and then only words or figures is not a formula. */
const SIGNED = /^[+-][\p{L}\p{N}][\p{L}\p{M}\p{N}\s.,%°]*$/u;

/**
 * A cell's text, composed and with its white space folded.
 * @throws if a spreadsheet would run it, or if it holds characters that no term has.
 */
export function readCell(raw: string, place: CellPlace): string {
  const text = raw.replace(UNSEEN, '').normalize('NFC');
  if (FORMULA.test(text) && !SIGNED.test(text.trim())) {
    throw cellError(place, 'a spreadsheet would run this as a formula', raw);
  }
  if (/[\p{Cc}\p{Cs}]/u.test(text.trim())) throw cellError(place, 'there is a control character', raw);
  return text.trim().replace(/\s+/gu, ' ');
}

/** A term, or variants of one parted by `|`. @throws if one is empty or too long. */
export function readVariants(cell: string, place: CellPlace): string[] {
  if (cell === '') return [];
  return cell.split('|').map((part) => checkTerm(part.trim(), place));
}

export function checkTerm(term: string, place: CellPlace): string {
  if (term === '') throw cellError(place, 'a term is empty');
  const isTooLong = Buffer.byteLength(term) > TERM_BYTES;
  if (isTooLong) throw cellError(place, `a term is longer than ${TERM_BYTES} bytes`, term);
  return term;
}

/** @throws if it is neither empty nor the word. */
export function readFlag(cell: string, word: string, place: CellPlace): boolean {
  if (cell !== '' && cell.toLowerCase() !== word) {
    throw cellError(place, `this may be ${JSON.stringify(word)} or empty, not`, cell);
  }
  return cell !== '';
}
