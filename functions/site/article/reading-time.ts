import type { Language } from '../../shared/article/language.ts';
import type { WordCount } from '../../shared/language/text/measure-text.ts';

/**
 * Words a minute of adults (Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance: The New
 * International Reading Speed Texts IReST", 2012): Arabic has fewer words for the same, and takes longer for each.
 */
const WORDS_A_MINUTE: Readonly<Record<Language, number>> = {
  ar: 138,
  en: 228,
  fr: 195,
  es: 218,
  de: 179,
  it: 188,
};
const OTHER = 184;
/** Signs of scripts that put no spaces between words. */
const SIGNS_A_MINUTE = 255;

/** How long a reader takes for a text, in whole minutes; at least one. */
export function readingMinutes({ words, signs }: WordCount, language: Language): number {
  const minutes = words / (WORDS_A_MINUTE[language] ?? OTHER) + signs / SIGNS_A_MINUTE;
  return Math.max(1, Math.round(minutes));
}
