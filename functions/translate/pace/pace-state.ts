import type { Lane } from '../../pipeline.ts';
import {
  type Bucket,
  type BucketLimits,
  busyness,
  cut,
  emptied,
  newBucket,
  refill,
  secondsUntil,
  spend,
} from './bucket.ts';

/** `budget/pace/<engine>/<source>-<target>.json`: what a service bears of a pair, shared by everything that asks it. */
export interface PaceState {
  /** When the buckets were as they are noted, in ms since 1970. */
  at: number;
  requests: Bucket;
  bytes: Bucket;
  /** When it was slowed down last; what was under way then says nothing new. */
  slowedAt?: number;
  /** Something urgent waits, and what is slow lets it go first. */
  urgentUntil?: number;
}

const CLOCKS_DIFFER_MS = 2_000;

/** What is known of a pair before anything is asked. */
export interface PaceLimits {
  requests: BucketLimits;
  bytes: BucketLimits;
}

export interface PaceRequest {
  bytes: number;
  lane: Lane;
  /** Whether it found too few tokens before. */
  waited: boolean;
}

export interface TakeDecision {
  /** What is to be noted; absent where nothing is. */
  next: PaceState | undefined;
  /** Absent where the request may go. */
  waitMs?: number;
}

/** What is urgent says again and again that it waits, at the latest after so long. */
export const LONGEST_SLEEP_MS = 2_000;

/** Whether a request may go now. */
export function decideTake(
  stored: PaceState | undefined,
  { bytes, lane, waited }: PaceRequest,
  limits: PaceLimits,
  now: number,
): TakeDecision {
  const state = refillAll(stored, limits, now);
  const seconds = Math.max(
    secondsUntil(state.requests, limits.requests, 1, lane),
    secondsUntil(state.bytes, limits.bytes, bytes, lane),
    lane === 'slow' ? ((state.urgentUntil ?? now) - now) / 1000 : 0,
  );
  if (seconds > 0) {
    const waitMs = Math.max(1, Math.ceil(seconds * 1000));
    const urgentUntil = now + Math.min(waitMs, LONGEST_SLEEP_MS) + CLOCKS_DIFFER_MS / 4;
    return { waitMs, next: lane === 'urgent' ? { ...state, urgentUntil } : undefined };
  }
  return {
    next: {
      ...state,
      requests: spend(state.requests, limits.requests, 1, waited),
      bytes: spend(state.bytes, limits.bytes, bytes, waited),
    },
  };
}

export interface RefusedRequest {
  bytes: number;
  /** When it was taken. */
  takenAt: number;
  /** Whether it was refused for the first time: where nothing is known yet, that may be chance. */
  isFirst: boolean;
}

/** Slower: the bucket that was asked most of it is cut, and what was in both is gone. */
export function slowDown(
  stored: PaceState | undefined,
  { bytes, takenAt, isFirst }: RefusedRequest,
  limits: PaceLimits,
  now: number,
): PaceState {
  const state = refillAll(stored, limits, now);
  const waiting = { ...state, requests: emptied(state.requests), bytes: emptied(state.bytes) };
  if (takenAt <= (state.slowedAt ?? 0)) return waiting;
  const blamed =
    busyness(state.requests, limits.requests) > busyness(state.bytes, limits.bytes) ? 'requests' : 'bytes';
  if (isFirst && state[blamed].rate === undefined) return waiting;
  const seconds = (now - (state.slowedAt ?? 0)) / 1000;
  const tokens = blamed === 'bytes' ? bytes : 1;
  const counted = { requests: { ...waiting.requests, taken: 0 }, bytes: { ...waiting.bytes, taken: 0 } };
  const slower = { ...cut(waiting[blamed], limits[blamed], { tokens, seconds }), taken: 0 };
  return { ...waiting, ...counted, [blamed]: slower, slowedAt: now };
}

function refillAll(stored: PaceState | undefined, limits: PaceLimits, now: number): PaceState {
  if (stored === undefined) {
    return { at: now, requests: newBucket(limits.requests), bytes: newBucket(limits.bytes) };
  }
  // Another machine's clock may be ahead of this one's, but not by much.
  const at = Math.min(stored.at, now + CLOCKS_DIFFER_MS);
  const seconds = Math.max(0, now - at) / 1000;
  return {
    ...stored,
    at: Math.max(now, at),
    requests: refill(stored.requests, limits.requests, seconds),
    bytes: refill(stored.bytes, limits.bytes, seconds),
  };
}
