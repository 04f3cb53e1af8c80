import { type Thresholds, thresholdsOf } from '../../functions/translate/checks/agreement/thresholds.ts';
import type { Trial } from './trials.ts';

/** Shares of a trial's lines, 0 to 1. */
export interface TrialResult extends Thresholds {
  pair: string;
  engine: string;
  witness: string;
  /** Judged by the row of its engine, or as an engine that the table does not know. */
  as: 'itself' | 'unknown';
  lines: number;
  goodError: number;
  goodAny: number;
  otherError: number;
  halfAny: number;
}

export function measureTrial(trial: Trial): TrialResult[] {
  const { from, into, engine } = trial;
  return [
    resultOf(trial, 'itself', thresholdsOf(from, into, engine)),
    resultOf(trial, 'unknown', thresholdsOf(from, into)),
  ];
}

function resultOf(trial: Trial, as: TrialResult['as'], { error, warning }: Thresholds): TrialResult {
  const { from, into, engine, witness, good, other, half } = trial;
  return {
    pair: `${from}-${into}`,
    engine,
    witness,
    as,
    lines: good.length,
    error,
    warning,
    goodError: shareBelow(good, error),
    goodAny: shareBelow(good, Math.max(error, warning)),
    otherError: shareBelow(other, error),
    halfAny: shareBelow(half, Math.max(error, warning)),
  };
}

const shareBelow = (scores: readonly number[], threshold: number) =>
  scores.filter((score) => score < threshold).length / scores.length;
