/** Functions at work at once, of each stage that a queue wakes. */
export interface ConcurrencyShares {
  poll: number;
  ingest: number;
  translate: number;
  pictures: number;
  publish: number;
  sweep: number;
  /** At the worst moment, all stages at work: what is left for pages and the desk. */
  forReaders: number;
  /** The same while pictures are made too, in an account that keeps no part for them: below zero where some wait. */
  whilePicturesAreMade: number;
}

/** Lambda takes no smaller maximum for a queue. */
const SMALLEST = 2;
/** What a stage gets where the account has it: more would only be faster than Amazon Translate is. */
const LARGEST = { moving: 5, translate: 4 };
/** One message of the clock's is under way at a time, whatever the maximum says. */
const BY_THE_CLOCK = 1;
/** Of translate's slow lane: one message after the other, whatever the maximum says. */
const SLOW = 1;
/** Of the account, for a stage: of ten that is the smallest, of thirty and more the largest. */
const PART = 6;

/**
 * Shares what an account runs at once, so that readers are never turned away because an archive comes in. Nothing is
 * reserved: an account of ten has nothing to reserve.
 */
export function shareConcurrency({
  accountConcurrency,
  translateConcurrency,
}: {
  accountConcurrency: number;
  translateConcurrency?: number | undefined;
}): ConcurrencyShares {
  const part = Math.floor(accountConcurrency / PART);
  const moving = Math.min(LARGEST.moving, Math.max(SMALLEST, part));
  const translate = translateConcurrency ?? Math.min(LARGEST.translate, Math.max(SMALLEST, part));
  const clock = { poll: SMALLEST, sweep: SMALLEST };
  // Pictures are made for seconds at a time: an account of ten keeps no part for that, as it would have none left.
  const pictures = part > 1 ? moving : 0;
  const busiest = 2 * moving + translate + SLOW + pictures + 2 * BY_THE_CLOCK;
  return {
    ...clock,
    ingest: moving,
    translate,
    pictures: moving,
    publish: moving,
    forReaders: accountConcurrency - busiest,
    whilePicturesAreMade: accountConcurrency - busiest - (moving - pictures),
  };
}
