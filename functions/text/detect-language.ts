import { eld } from 'eld/extrasmall';
import type { Language } from '../article/language.ts';
import { countWords, findWords } from './words.ts';

export interface DetectedLanguage {
  /** One of the sixty languages that eld tells apart, without a region; `undefined` for a text without words. */
  language: Language | undefined;
  /** Long enough and clear enough to act on. */
  reliable: boolean;
}

/** Fewer words than this are names as likely as not. */
const FEWEST_WORDS = 4;
/** eld reads no more than the first thousand UTF-16 units. */
const LONGEST = 1_000;

/** Addresses, and words with digits in them, are in no language. */
const NOISE = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+|\S*\p{Nd}\S*/giu;

/**
 * The language most of a text's beginning is in, of all that eld knows and not only of those a site publishes,
 * so that Spanish is told from French and Persian from Arabic.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const words = text.slice(0, LONGEST).replace(NOISE, ' ');
  const result = eld.detect(words);
  if (result.language === '') return { language: undefined, reliable: false };
  const reliable = result.isReliable() && countWords(findWords(words)) >= FEWEST_WORDS;
  return { language: result.language, reliable };
}
