import { asCoded, type InlineCode } from '../../functions/shared/article/coded-text.ts';
import type { CheckName, Finding, Severity } from '../../functions/shared/article/finding.ts';
import { checkSegment } from '../../functions/translate/checks/all-checks.ts';
import type { Pair, Work } from './read-pairs.ts';

export function findingsOf({ from, into }: Work, pair: Pair & { codes?: InlineCode[] }): Finding[] {
  const languages = { sourceLanguage: from, targetLanguage: into };
  const { source, target, codes = [] } = pair;
  return checkSegment({
    source: asCoded(source),
    target: asCoded(target),
    codes,
    origin: 'machine',
    ...languages,
  });
}

export function has(findings: readonly Finding[], severity: Severity): boolean {
  return findings.some((finding) => finding.severity === severity);
}

/** What the checks say of a body of translations. */
export interface Flagged {
  segments: number;
  /** Segments with an error; of the first and of the second half of the lines too. */
  errors: number;
  halves: { segments: number; errors: number }[];
  /** Segments with a warning and no error. */
  warnings: number;
  /** Segments by check. */
  byCheck: Partial<Record<CheckName, number>>;
}

/** Two halves apart show whether a rule fits a few lines only. Findings in both were read while rules were written. */
const LAST_OF_FIRST_HALF = 500;

export function countFlagged(work: Work): Flagged {
  const halves = [true, false].map((first) => {
    const pairs = work.pairs.filter(({ line }) => line <= LAST_OF_FIRST_HALF === first);
    return {
      segments: pairs.length,
      errors: pairs.filter((pair) => has(findingsOf(work, pair), 'error')).length,
    };
  });
  const byCheck: Flagged['byCheck'] = {};
  let warnings = 0;
  for (const pair of work.pairs) {
    const findings = findingsOf(work, pair);
    if (!has(findings, 'error') && has(findings, 'warning')) warnings += 1;
    for (const check of new Set(findings.map((finding) => finding.check))) {
      byCheck[check] = (byCheck[check] ?? 0) + 1;
    }
  }
  const errors = halves.reduce((sum, half) => sum + half.errors, 0);
  return { segments: work.pairs.length, errors, halves, warnings, byCheck };
}
