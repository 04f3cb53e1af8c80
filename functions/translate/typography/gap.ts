import { CLOSE, OPEN } from './frozen-text.ts';

/**
 * For patterns: the codes of pairs, and what may stand between two characters that a reader sees side by side.
 * So many at most, or the work on codes alone would grow with their square.
 */
export const CODES = `[${OPEN}${CLOSE}]{0,12}`;
export const GAP = `[${OPEN}${CLOSE}\\s]{0,12}`;

/** The codes of a gap, with no space between them. */
export function withoutSpaces(gap: string): string {
  return gap.replace(/\s+/gu, '');
}

const LEADING_CLOSES = new RegExp(`^${CLOSE}*`, 'u');

/** A gap with this space and no other, outside of what its codes hold. */
export function withSpace(gap: string, space: string): string {
  return withoutSpaces(gap).replace(LEADING_CLOSES, (closes) => closes + space);
}
