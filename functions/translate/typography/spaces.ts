import { CLOSE, OPEN } from './frozen-text.ts';

const NO_BREAK = /[\u00A0\u202F]/u;
/** Lines and tabs, or more than one of any kind. */
const STRAY = /[\t-\r\u2028\u2029]|\s{2}/u;

const INSIDE_OPEN = new RegExp(String.raw`(?<=\s${OPEN}{1,12})\s+`, 'gu');
const INSIDE_CLOSE = new RegExp(String.raw`\s+(?=${CLOSE}{1,12}\s)`, 'gu');

/**
 * White space is one space, a no-break one if one is among it; none at the edges. `of <1> the report </1> and`
 * has it on both sides of its codes and keeps it outside.
 */
export function foldSpaces(text: string): string {
  return text
    .replace(/\s+/gu, (spaces) => (STRAY.test(spaces) ? (NO_BREAK.exec(spaces)?.[0] ?? ' ') : spaces))
    .replace(INSIDE_OPEN, '')
    .replace(INSIDE_CLOSE, '')
    .trim();
}
