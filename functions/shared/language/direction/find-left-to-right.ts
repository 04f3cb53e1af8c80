import type { Span } from '../text/span.ts';
import { NOT_PLAIN } from './characters.ts';
import { findLatin } from './find-latin.ts';
import { findNumbers } from './find-numbers.ts';

/**
 * What of a text in a right-to-left language reads from the left: words in Latin letters with what belongs to them,
 * whole addresses, telephone numbers, and numbers whose thousands a space parts. In their order, without overlaps. Each
 * has to be isolated, or the Unicode Bidirectional Algorithm (UAX 9) turns its parts around.
 */
export function findLeftToRight(text: string): Span[] {
  if (!NOT_PLAIN.test(text)) return [];
  const found: Span[] = [];
  for (const span of [...findLatin(text), ...findNumbers(text)].sort(
    (one, other) => one.start - other.start,
  )) {
    if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
}
