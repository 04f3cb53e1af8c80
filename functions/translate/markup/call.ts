import type { SentText } from './markup.ts';

/** One call of TranslateText, and what becomes of its answer. */
export interface Call {
  /** Those that share the request. */
  texts: readonly SentText[];
  /**
   * Takes the texts' translations, by their places; `undefined` where one got lost. Gives the calls that are
   * needed now.
   */
  take(answers: readonly (string | undefined)[]): Call[];
}
