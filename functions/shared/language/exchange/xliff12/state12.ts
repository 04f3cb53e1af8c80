import type { VersionSegment } from '../../../article/version.ts';
import { exportedState, type XliffState } from '../xliff/state.ts';

/**
 * What XLIFF 1.2 (OASIS, "XLIFF Version 1.2", "state") says of a target, in the words of XLIFF 2. `approved` on its
 * unit says that somebody looked at it, which is less than `final`: nobody stands by it whatever the checks find.
 */
export function readState12(state: string | undefined, approved: string | undefined): XliffState {
  if (state === 'final') return 'final';
  if (state === 'signed-off' || approved === 'yes') return 'reviewed';
  const isDone = state === 'translated' || state?.startsWith('needs-review') || state === 'needs-adaptation';
  return isDone || state === 'needs-l10n' ? 'translated' : 'initial';
}

/** As {@link exportedState}: what waits for a person needs review, whoever wrote it. */
export function writeState12(segment: VersionSegment): { state: string; approved: 'yes' | 'no' } {
  const isReviewed = exportedState(segment) === 'reviewed';
  return isReviewed
    ? { state: 'signed-off', approved: 'yes' }
    : { state: 'needs-review-translation', approved: 'no' };
}
