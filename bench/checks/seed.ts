import type { CheckName, Finding } from '../../functions/shared/article/finding.ts';
import { FAULTS, type SpoiltPair } from './faults.ts';
import { findingsOf, has } from './find.ts';
import { asPublished, type Pair, type Work } from './read-pairs.ts';

export interface Caught {
  fault: string;
  segments: number;
  /** With an error. */
  errors: number;
  /** With a finding of any severity that the good translation did not have. */
  any: number;
}

/** Spoils every translation that has no error in each way that it can be spoilt. */
export function seedFaults(work: Work): Caught[] {
  const clean = work.pairs.filter((pair) => !has(findingsOf(work, pair), 'error'));
  return Object.keys(FAULTS).map((fault) => {
    const caught = { fault, segments: 0, errors: 0, any: 0 };
    for (const pair of clean) {
      const spoilt = spoil(work, pair, fault);
      if (spoilt === undefined) continue;
      const findings = findingsOf(work, spoilt);
      caught.segments += 1;
      if (has(findings, 'error')) caught.errors += 1;
      if (says(findings, findingsOf(work, pair))) caught.any += 1;
    }
    return caught;
  });
}

/** As readers would get it; `undefined` where the pair cannot be spoilt so. */
export function spoil(work: Work, pair: Pair, fault: string): SpoiltPair | undefined {
  const spoilt = FAULTS[fault]?.(pair, pair.line);
  return spoilt && { ...spoilt, target: asPublished(spoilt.target, work.into, spoilt.source) };
}

function says(findings: readonly Finding[], before: readonly Finding[]): boolean {
  const known = new Set<CheckName>(before.map(({ check }) => check));
  return findings.some(({ check }) => !known.has(check));
}
