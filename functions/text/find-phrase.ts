import type { Language } from '../article/language.ts';

/** A range of a text in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

export interface PhraseOptions {
  language: Language;
  /** Names take no endings: سلا is not found in سلاح. */
  properName?: boolean;
  matchCase?: boolean;
}
