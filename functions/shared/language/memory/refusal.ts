import type { Coded } from '../../article/coded-text.ts';
import type { Rung, Witness } from '../../article/version.ts';

/** A machine's answer in which the checks found an error, and how often that engine gave such a one. */
export interface Refusal {
  engine: string;
  model?: string;
  /** The last such answer; absent if it had no words. */
  answer?: Coded;
  rung?: Rung;
  /** What a second engine made of the source. */
  witness?: Witness;
  /** As in the unit: under other terms the engine is asked anew. */
  terms?: string;
  /** Answers refused so far. */
  count: number;
  /** ISO 8601: when the last one came. */
  lastAt: string;
}

/** Refused so many times in a row, an engine is asked once a day, for a week. */
const IN_A_ROW = 3;
const DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Engines and terms remembered of one unit. */
const LIMIT = 8;

/** ISO 8601: from when on the engine may be asked again; `undefined` if it is a person's turn. */
export function askAgainAt({ count, lastAt }: Refusal): string | undefined {
  if (count < IN_A_ROW) return lastAt;
  return count < IN_A_ROW + DAYS ? new Date(Date.parse(lastAt) + DAY_MS).toISOString() : undefined;
}

/** Each refusal counts, whatever the order in which they are noted; of one engine the last answer is kept. */
export function addRefusal(all: readonly Refusal[], one: Refusal): Refusal[] {
  const isSame = ({ engine, terms }: Refusal) => engine === one.engine && terms === one.terms;
  const same = all.find(isSame);
  const [last] = same === undefined ? [one] : [same, one].sort(byTime);
  const added = { ...(last as Refusal), count: one.count + (same?.count ?? 0) };
  return [...all.filter((other) => !isSame(other)), added].sort(byTime).slice(0, LIMIT);
}

/** The latest first; of one time, always in the same order. */
function byTime(a: Refusal, b: Refusal): number {
  const [one, other] = [a, b].map(({ lastAt, engine, terms, answer }) =>
    [lastAt, engine, terms, answer].join('\0'),
  ) as [string, string];
  return one === other ? 0 : one > other ? -1 : 1;
}

/**
 * The last answer that was refused under these terms: by the engine, or by any if it is not known which one is asked.
 */
export function refusalOf(
  { refused = [] }: { refused?: readonly Refusal[] },
  terms: string | undefined,
  engine: string | undefined,
): Refusal | undefined {
  return refused.find((one) => one.terms === terms && (engine === undefined || one.engine === engine));
}
