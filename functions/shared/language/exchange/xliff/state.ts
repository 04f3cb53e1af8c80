import type { VersionSegment } from '../../../article/version.ts';
import type { MemoryUnit } from '../../memory/memory-unit.ts';

/** XLIFF's `state`s, from the least to the most trusted. */
export const STATES = ['initial', 'translated', 'reviewed', 'final'] as const satisfies MemoryUnit['state'][];

export type XliffState = (typeof STATES)[number];

/** `initial` where a file says nothing or a word that XLIFF has not. */
export function readXliffState(text: string | undefined): XliffState {
  return STATES.find((state) => state === text) ?? 'initial';
}

/**
 * The state in which a segment is exported. `final` is nobody's but the reviewer's: it says that a person stands by
 * the translation, whatever the checks find. A person's translation of an earlier source waits to be looked at.
 */
export function exportedState({ origin, outdatedSource }: VersionSegment): XliffState {
  if (origin === 'none' || outdatedSource !== undefined) return 'initial';
  return origin === 'machine' ? 'translated' : 'reviewed';
}

/** Whether a person has said more of a segment than its export did. */
export function isRaised(state: XliffState, segment: VersionSegment): boolean {
  const isLooked = state === 'reviewed' || state === 'final';
  return isLooked && STATES.indexOf(state) > STATES.indexOf(exportedState(segment));
}
