import type { Lane } from '../../pipeline.ts';

/** What a service bears of one kind, requests or bytes, as a bucket of tokens that fills by itself. */
export interface Bucket {
  /** Tokens a second; absent while nothing is known of the service, and nothing waits. */
  rate?: number;
  /** Tokens that are there; less than none behind a request that is larger than the bucket. */
  level: number;
  /** What was taken lately, fading. At the first refusal it tells what the service has borne. */
  heat: number;
  /** Requests that had to wait for it since one was refused. */
  calm: number;
  /** Tokens taken since then. */
  taken: number;
  /** The rate that was borne for long: a bad moment of the service is forgotten up to there. */
  borne?: number;
}

/** What is known of a bucket before anything is asked. */
export interface BucketLimits {
  /** Tokens a second that it never goes above; absent where nobody said. */
  most?: number | undefined;
  /** Tokens a second that such services usually bear. */
  expected: number;
  /** So many seconds' tokens fit into it. */
  burstSeconds: number;
}

/** Of the setting: the service counts by its own clock, and what was taken may reach it later than what follows. */
const MARGIN = 0.98;
/** Of a bucket, kept for what is urgent: an article of a usual length. */
const RESERVED = 0.5;
/** A refusal this soon after another says that the rate is far off. */
const FEW = 8;
const CUT = 0.98;
const DEEP_CUT = 0.7;
/** Of what is expected: with less the work would stand still. */
const LEAST = 0.001;
/** By which the rate grows with each request that waited for it: first hardly, so that few are refused, later faster. */
const GROWTH = 0.00003;
const GROWS_FASTER_AFTER = 400;
const MOST_GROWTH = 0.05;
/** By which it grows while it is below this part of what was borne. */
const REGROWTH = 0.02;
const REGROWN = 0.9;

/** A bucket that is full. */
export function newBucket(limits: BucketLimits): Bucket {
  const rate = limits.most === undefined ? undefined : limits.most * MARGIN;
  return {
    ...(rate !== undefined && { rate }),
    level: (rate ?? 0) * limits.burstSeconds,
    heat: 0,
    calm: 0,
    taken: 0,
  };
}

/** Tokens that fit into it. */
export const capacityOf = ({ rate = 0 }: Bucket, { burstSeconds }: BucketLimits) => rate * burstSeconds;

/** As it is some seconds later; a setting that was lowered meanwhile holds at once. */
export function refill(bucket: Bucket, limits: BucketLimits, seconds: number): Bucket {
  const { burstSeconds, most } = limits;
  const heat = bucket.heat * Math.exp(-seconds / burstSeconds);
  const known = bucket.rate ?? (most === undefined ? undefined : most * MARGIN);
  if (known === undefined) return { ...bucket, heat };
  const rate = Math.min(known, most === undefined ? Number.POSITIVE_INFINITY : most * MARGIN);
  return { ...bucket, rate, heat, level: Math.min(rate * burstSeconds, bucket.level + rate * seconds) };
}

/** Seconds until it has so many tokens for a lane; a request larger than the bucket goes when it is full. */
export function secondsUntil(bucket: Bucket, limits: BucketLimits, cost: number, lane: Lane): number {
  const { rate, level } = bucket;
  if (rate === undefined) return 0;
  const capacity = capacityOf(bucket, limits);
  const reserved = lane === 'slow' ? capacity * RESERVED : 0;
  return Math.max(0, (Math.min(capacity, cost + reserved) - level) / rate);
}

/** @param waited Whether it had been too empty before: what is not refused then may come a little faster next time. */
export function spend(bucket: Bucket, limits: BucketLimits, cost: number, waited: boolean): Bucket {
  const heat = bucket.heat + cost;
  const taken = bucket.taken + cost;
  if (bucket.rate === undefined) return { ...bucket, heat, taken };
  const spent = { ...bucket, heat, taken, level: bucket.level - cost };
  if (!waited) return spent;
  const calm = bucket.calm + 1;
  const most = limits.most === undefined ? Number.POSITIVE_INFINITY : limits.most * MARGIN;
  return { ...spent, calm, rate: Math.min(most, bucket.rate * (1 + growthOf(bucket, calm))) };
}

function growthOf({ rate = 0, borne = 0 }: Bucket, calm: number): number {
  if (rate < borne * REGROWN) return REGROWTH;
  return Math.min(MOST_GROWTH, GROWTH * Math.max(1, calm / GROWS_FASTER_AFTER) ** 3);
}

/** How much is asked of it, compared with what it bears, as far as is known: the busiest one is why a service refuses. */
export function busyness({ rate, heat }: Bucket, { expected, burstSeconds }: BucketLimits): number {
  return heat / (burstSeconds * (rate ?? expected));
}

/** What was refused, and how long ago another was before it. */
export interface Refused {
  tokens: number;
  seconds: number;
}

/**
 * Slower, because the service refused. What it bore between two refusals, at both of which it had nothing left, is what it
 * bears.
 */
export function cut(bucket: Bucket, { expected, burstSeconds }: BucketLimits, refused: Refused): Bucket {
  const { rate, heat, calm, taken } = bucket;
  if (rate === undefined) return slower(bucket, Math.max(expected, heat / burstSeconds) * CUT);
  if (calm < FEW) return slower(bucket, Math.max(expected * LEAST, rate * DEEP_CUT));
  const average = (taken - refused.tokens) / refused.seconds;
  const borne = Math.min(rate * CUT, Math.max(rate * DEEP_CUT, average * CUT));
  return { ...slower(bucket, borne), borne };
}

const slower = (bucket: Bucket, rate: number): Bucket => ({ ...bucket, rate, calm: 0 });

/** What the service has refused for now is used up. */
export const emptied = (bucket: Bucket): Bucket => ({ ...bucket, level: Math.min(bucket.level, 0) });
