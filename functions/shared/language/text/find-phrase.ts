import type { Language } from '../../article/language.ts';
import { findPhrases, indexPhrases } from './phrase-index.ts';
import type { Span } from './span.ts';

export interface PhraseOptions {
  language: Language;
  /** Names take no endings: سلا is not found in سلاح. */
  properName?: boolean;
  matchCase?: boolean;
}

/**
 * Every place of a phrase in a text, in their order and without overlaps, never inside other words. If the
 * language glues things to a word, the span is the whole written word, so that no markup ends up inside it:
 * of بالدار البيضاء all is the phrase الدار البيضاء. What an apostrophe or a hyphen parts from the phrase is
 * outside: the `l’` of `l’Assemblée`, the `’s` of `Morocco’s`.
 *
 * @example
 * findPhrase('de l’Assemblée', 'Assemblée', { language: 'fr' }) // [{ start: 5, end: 14 }]
 */
export function findPhrase(text: string, phrase: string, options: PhraseOptions): Span[] {
  const { language, ...rules } = options;
  return findPhrases(text, indexPhrases([{ text: phrase, ...rules }], language)).map(({ span }) => span);
}
