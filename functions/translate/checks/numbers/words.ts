import type { Language } from '../../../shared/article/language.ts';
import { baseLanguage } from '../support/base-language.ts';
import { arabic } from './words-ar.ts';
import { english } from './words-en.ts';
import { french } from './words-fr.ts';

/** What a word says about a number. */
export type NumberWord =
  /** `seven`, `seventh`, `dozen`. */
  | { kind: 'value'; value: number }
  /** Multiplies what stands before it by ten to the exponent; an Arabic dual says `times` 2 itself. */
  | { kind: 'scale'; exponent: number; times?: number }
  /** Counts by so many: `dozen`, `century`. The 19th century is no 1900, but two centuries are 200 years. */
  | { kind: 'group'; value: number }
  | { kind: 'decade'; value: number }
  | { kind: 'half'; minutes: number }
  /** More than one if a second word decides: تشرين is October or November. */
  | { kind: 'month'; months: number[] };

export interface FoundWord {
  word: NumberWord;
  /** An Arabic "and" is glued to it. */
  joined: boolean;
  /** An article or a preposition is glued to it: `بالمئة` (per cent) multiplies nothing. */
  clitic: boolean;
}

/** How a language writes numbers in words. */
export interface NumberLanguage {
  find(word: string): FoundWord | undefined;
  /** "And" inside a number: `two hundred and five`. */
  isAnd(word: string): boolean;
  /** Says that a number of tens is a decade: `années 90`. */
  isDecadeMark(word: string): boolean;
  /** Whether the word may be a dual, which says 2 without any number. */
  isDual(word: string): boolean;
  /** Five and twenty: the unit stands before the tens. */
  unitFirst: boolean;
  /** Unscaled digits follow a scale word to complete it: `3 آلاف و500` is 3500. */
  addsDigits: boolean;
  /** What follows an hour before and after noon. */
  morning: RegExp;
  afternoon: RegExp;
}

const LANGUAGES: Record<string, NumberLanguage> = { ar: arabic, en: english, fr: french };

/** `undefined` for a language whose number words nobody listed: only its digits count. */
export function numberLanguage(language: Language): NumberLanguage | undefined {
  return LANGUAGES[baseLanguage(language)];
}

/** Whether a number that is asked for may be said with the word: all others are small or round. */
export function maySayExactly(language: NumberLanguage, text: string): boolean {
  const word = language.find(text)?.word;
  if (word === undefined || word.kind === 'half') return false;
  return (word.kind !== 'value' && word.kind !== 'group') || word.value >= 10;
}
