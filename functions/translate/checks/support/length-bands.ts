import type { Language } from '../../../shared/article/language.ts';
import { baseLanguage } from './base-language.ts';

/** How long a translation may be, for each character of the original. */
export interface LengthBand {
  least: number;
  most: number;
}

/**
 * Between the languages of this project: what one translation in a thousand leaves, measured on FLORES dev, with
 * a margin. Elsewhere only a gross difference tells.
 */
const BANDS: Record<string, LengthBand> = {
  'en-fr': { least: 0.72, most: 1.9 },
  'fr-en': { least: 0.52, most: 1.37 },
  'en-ar': { least: 0.53, most: 1.54 },
  'ar-en': { least: 0.64, most: 1.87 },
  'fr-ar': { least: 0.45, most: 1.39 },
  'ar-fr': { least: 0.71, most: 2.21 },
};
const ANY: LengthBand = { least: 0.25, most: 4 };

export function lengthBand(source: Language, target: Language): LengthBand {
  return BANDS[`${baseLanguage(source)}-${baseLanguage(target)}`] ?? ANY;
}

/** Words that a language adds or saves weigh more in a short text. */
const SMALL = 15;

/** The target's length for each character of the source. */
export function lengthRatio(source: string, target: string): number {
  return (target.length + SMALL) / (source.length + SMALL);
}

/** From this many characters of the source on, the length of a translation is predictable. */
export const PREDICTABLE = 60;
