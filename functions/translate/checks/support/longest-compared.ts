import type { CheckedSegment } from '../check.ts';
import { textsOf } from './segment-texts.ts';

/**
 * Characters of either side up to which numbers, dates and names are compared: a paragraph has a few hundred. All
 * is read in linear time, but a megabyte of numbers takes a minute.
 */
export const LONGEST_COMPARED = 20_000;

export function isTooLongToCompare(segment: CheckedSegment): boolean {
  const { source, target } = textsOf(segment);
  return Math.max(source.plain.length, target.plain.length) > LONGEST_COMPARED;
}
