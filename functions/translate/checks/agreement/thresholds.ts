import type { Language } from '../../../shared/article/language.ts';
import { baseLanguage } from '../support/base-language.ts';
import table from './thresholds.json' with { type: 'json' };

/** chrF, 0 to 100. */
export interface Thresholds {
  /** Below it the translation is wrong; 0 where nothing is known well enough to hold one. */
  error: number;
  /** Below it a part may be. */
  warning: number;
}

/** A row of `thresholds.json`, which bench/agreement.ts makes. */
export interface MeasuredThresholds extends Thresholds {
  /** `en-fr`. */
  pair: string;
  /** Whose translations were judged. */
  engine: string;
  /** By whose. */
  witness: string;
}

const ROWS: readonly MeasuredThresholds[] = table.rows;

/**
 * Of an engine that was not measured, the lowest of its pair; of a pair that was not, nothing is an error, and a
 * warning is what would be an error in every pair that was.
 *
 * @param engine Whose translation is judged; `undefined` where that is not known.
 */
export function thresholdsOf(source: Language, target: Language, engine?: string): Thresholds {
  const pair = `${baseLanguage(source)}-${baseLanguage(target)}`;
  const ofPair = ROWS.filter((row) => row.pair === pair);
  if (ofPair.length === 0) return { error: 0, warning: lowest(ROWS, 'error') };
  const row = ofPair.find((one) => one.engine === engine);
  return row ?? { error: lowest(ofPair, 'error'), warning: lowest(ofPair, 'warning') };
}

const lowest = (rows: readonly Thresholds[], which: keyof Thresholds) =>
  Math.min(...rows.map((row) => row[which]));
