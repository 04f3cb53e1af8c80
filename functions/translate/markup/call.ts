import type { EngineText } from '../engines/text-engine.ts';

/** One request of an engine, and what becomes of its answer. */
export interface Call {
  /** Those that share the request. */
  texts: readonly EngineText[];
  /**
   * Takes the texts' translations, by their places; `undefined` where one got lost. Gives the calls that are
   * needed now.
   */
  take(answers: readonly (string | undefined)[]): Call[];
}
