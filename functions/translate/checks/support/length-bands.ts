import type { Language } from '../../../shared/article/language.ts';
import { baseLanguage } from '../support/base-language.ts';

/** How long a translation may be, for each character of the original. */
export interface LengthBand {
  least: number;
  most: number;
}

/** What translations between two languages of this project are like. */
interface KnownLengths extends LengthBand {
  /** One in a hundred is shorter: a part may be missing. */
  seldomBelow: number;
  /** One in ten is longer. */
  oftenBelow: number;
  /** Of translations with a sentence more than the original has, none is longer: measured on TICO-19 and on machines too. */
  neverWithMore: number;
}

/**
 * Measured on FLORES dev: `least` and `most` are what one translation in a thousand leaves, with a margin.
 */
const KNOWN: Record<string, KnownLengths> = {
  'en-fr': { least: 0.72, most: 1.9, seldomBelow: 0.88, oftenBelow: 1.33, neverWithMore: 1.57 },
  'fr-en': { least: 0.52, most: 1.37, seldomBelow: 0.64, oftenBelow: 0.99, neverWithMore: 1.15 },
  'en-ar': { least: 0.53, most: 1.54, seldomBelow: 0.65, oftenBelow: 1.05, neverWithMore: 1.2 },
  'ar-en': { least: 0.64, most: 1.87, seldomBelow: 0.8, oftenBelow: 1.31, neverWithMore: 1.55 },
  'fr-ar': { least: 0.45, most: 1.39, seldomBelow: 0.55, oftenBelow: 0.91, neverWithMore: 1.06 },
  'ar-fr': { least: 0.71, most: 2.21, seldomBelow: 0.93, oftenBelow: 1.55, neverWithMore: 1.95 },
};
/** Elsewhere only a gross difference tells. */
const ANY: LengthBand = { least: 0.25, most: 4 };
/** Of a title or a caption in two languages of which the lengths are known. */
const SHORT: LengthBand = { least: 0.4, most: 2.6 };

export function lengthBand(source: Language, target: Language): LengthBand {
  return knownLengths(source, target) ?? ANY;
}

export function shortBand(source: Language, target: Language): LengthBand {
  return knownLengths(source, target) === undefined ? ANY : SHORT;
}

export function knownLengths(source: Language, target: Language): KnownLengths | undefined {
  return KNOWN[`${baseLanguage(source)}-${baseLanguage(target)}`];
}

/** Words that a language adds or saves weigh more in a short text. */
const SMALL = 15;

/** The target's length for each character of the source. */
export function lengthRatio(source: string, target: string): number {
  return (target.length + SMALL) / (source.length + SMALL);
}

/** From this many characters of the source on, the length of a translation is predictable. */
export const PREDICTABLE = 60;
