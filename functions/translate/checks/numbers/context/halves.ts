import { type FoundNumber, withValues } from '../found.ts';
import { scaleValue } from '../value.ts';

const LONGEST_GAP = 16;
/** Half a million, un quart de million, نصف المليون. */
const OF_SCALE = /^[\s-](?:(?:an?|of an?|de|d['’]un)\s|ال)?$/iu;

/**
 * `an hour and a half`: 1.5; `deux heures et demie`: 2.5; `half a million`: 500,000; `a million and a half` and
 * `one and a half million`: 1,500,000.
 */
export function readHalf(
  number: FoundNumber,
  before: FoundNumber | undefined,
  after: FoundNumber | undefined,
  text: string,
): FoundNumber {
  const { part } = number;
  if (part === undefined) return number;
  const isClose = before !== undefined && number.start - before.end < LONGEST_GAP;
  const wholes = isClose ? before.values.map(Number).filter(Number.isInteger) : [];
  const share = isClose ? part * 10 ** before.scale : part;
  const sums = [1 + part, ...wholes.flatMap((whole) => [whole + part, whole + share])].map(String);
  const isOfScale =
    after !== undefined &&
    !after.digits &&
    after.scale > 0 &&
    after.start - number.end < LONGEST_GAP &&
    OF_SCALE.test(text.slice(number.end, after.start));
  const scaled = isOfScale ? [String(part), ...sums].map((value) => scaleValue(value, after.scale)) : [];
  return withValues(number, [...sums, ...scaled]);
}
