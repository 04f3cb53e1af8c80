import type { FoundNumber } from './found.ts';

export interface Unmatched {
  /** In digits in the source, nowhere in the target. */
  missing: FoundNumber[];
  /** In digits in the target, nowhere in the source. */
  added: FoundNumber[];
}

/**
 * Pairs the numbers of two texts, each with one at most; the closest pairs first: the same digits, then
 * another reading of them, then words, then the parts of what may be several numbers.
 */
export function matchNumbers(source: readonly FoundNumber[], target: readonly FoundNumber[]): Unmatched {
  const words = { source: source.filter(isInWords), target: target.filter(isInWords) };
  const same = pair(source.filter(isInDigits), target.filter(isInDigits), allValues);
  const digits = pair(same.left, same.right, eachValue);
  const added = pair(digits.right, words.source, eachValue);
  const hasOne = added.left.some(isLoneOne);
  const firm = pair(digits.left, words.target.filter(isFirm), eachValue);
  const mayBeDual = (number: FoundNumber) => !hasOne && !number.inName;
  const dual = pair(firm.left.filter(mayBeDual), words.target.filter(isDual), eachValue);
  const missing = {
    left: [...firm.left.filter((number) => !mayBeDual(number)), ...dual.left],
    right: [...firm.right, ...dual.right],
  };
  const sourceParts = pairParts(missing.left, [...missing.right, ...added.left]);
  const targetLeft = added.left.filter((number) => !sourceParts.used.has(number));
  const targetParts = pairParts(targetLeft, [...added.right, ...sourceParts.left]);
  const said = valuesSaid(target);
  const lost = source.filter((number) => number.exact && !isSaid(number, said));
  const two = hasOne ? source.filter((number) => isTwo(number) && !isSaid(number, said)) : [];
  const known = new Set([...lost, ...two]);
  const changed = findChanged(source, target).filter((number) => !known.has(number));
  return {
    missing: [
      ...sourceParts.left.filter((number) => !targetParts.used.has(number) && isDemanded(number)),
      ...known,
      ...changed,
    ],
    added: targetParts.left.filter(isDemanded),
  };
}

/** What all numbers of a text may mean, one by one: words are repeated or left out more freely than digits. */
function valuesSaid(numbers: readonly FoundNumber[]): Set<string> {
  const said = new Set<string>();
  for (const { values, parts = [] } of numbers) {
    for (const value of values) said.add(value);
    for (const part of parts) said.add(part.values[0] ?? '');
  }
  return said;
}

function isSaid({ values }: FoundNumber, said: ReadonlySet<string>): boolean {
  return values.some((value) => said.has(value));
}

/** In a text of thousands of numbers the rest is not looked at. */
const MOST_COUNTED = 40;

/** Words of the source that are said less often in the target, where that counts something else instead. */
function findChanged(source: readonly FoundNumber[], target: readonly FoundNumber[]): FoundNumber[] {
  const inTarget = target
    .filter(({ counts, exact, mayBeName }) => counts && (exact || mayBeName))
    .slice(0, MOST_COUNTED);
  if (!inTarget.some((number) => countSaid(number, target) > countSaid(number, source))) return [];
  const inSource = source.filter(({ counts }) => counts).slice(0, MOST_COUNTED);
  return inSource.filter((number) => countSaid(number, source) > countSaid(number, target));
}

function countSaid({ values }: FoundNumber, numbers: readonly FoundNumber[]): number {
  return numbers.filter((other) => other.values.some((value) => values.includes(value))).length;
}

const isInDigits = ({ digits }: FoundNumber) => digits;
const isDual = ({ mayBeDual }: FoundNumber) => mayBeDual === true;
const isFirm = ({ mayBeDual }: FoundNumber) => !mayBeDual;
const isInWords = ({ digits }: FoundNumber) => !digits;
const allValues = ({ values }: FoundNumber) => [
  values.length === 1 ? `=${values[0]}` : `=${[...values].sort().join('|')}`,
];
/** Of a number in digits, once more as such: the parts of a decimal fraction are never in words. */
const eachValue = ({ values, digits }: FoundNumber) =>
  digits ? [...values, ...values.map((value) => `#${value}`)] : values;

function isDemanded(number: FoundNumber): boolean {
  return !number.optional && !isLoneOne(number);
}

/** Often an article, or nothing at all. */
function isLoneOne({ values, start, end }: FoundNumber): boolean {
  return values[0] === '1' && end - start === 1;
}

/** Of a word that counts; alone it is not asked for. */
function isTwo({ values, counts, digits }: FoundNumber): boolean {
  return !digits && counts === true && values[0] === '2';
}

type Keys = (number: FoundNumber) => string[];

/** What of both sides found no partner that shares a key. */
function pair(left: readonly FoundNumber[], right: readonly FoundNumber[], keys: Keys) {
  const pool = new Pool(right, keys);
  return {
    left: left.filter((number) => !pool.take(keys(number))),
    right: right.filter((number) => !pool.used.has(number)),
  };
}

/** Pairs numbers that may be several with what has each of their parts. */
function pairParts(left: readonly FoundNumber[], right: readonly FoundNumber[]) {
  const pool = new Pool(right, eachValue);
  return { left: left.filter((number) => !takeAll(pool, number)), used: pool.used };
}

function takeAll(pool: Pool, { values: whole, parts = [] }: FoundNumber): boolean {
  const isFraction = whole.some((value) => value.includes('.'));
  const taken: FoundNumber[] = [];
  for (const { values } of parts) {
    const found = pool.take(isFraction ? values.map((value) => `#${value}`) : values);
    if (found) taken.push(found);
  }
  if (parts.length > 0 && taken.length === parts.length) return true;
  for (const number of taken) pool.giveBack(number);
  return false;
}

/** Numbers by key, each to be taken once. */
class Pool {
  readonly used = new Set<FoundNumber>();
  readonly #byKey = new Map<string, FoundNumber[]>();
  readonly #keys: Keys;

  constructor(numbers: readonly FoundNumber[], keys: Keys) {
    this.#keys = keys;
    for (const number of numbers.toReversed()) this.#file(number);
  }

  /** The first number with one of the keys. */
  take(keys: readonly string[]): FoundNumber | undefined {
    for (const key of keys) {
      const numbers = this.#byKey.get(key) ?? [];
      while (numbers.length > 0) {
        const number = numbers.pop() as FoundNumber;
        if (this.used.has(number)) continue;
        this.used.add(number);
        return number;
      }
    }
    return undefined;
  }

  giveBack(number: FoundNumber): void {
    this.used.delete(number);
    this.#file(number);
  }

  #file(number: FoundNumber): void {
    for (const key of this.#keys(number)) {
      const numbers = this.#byKey.get(key);
      if (numbers) numbers.push(number);
      else this.#byKey.set(key, [number]);
    }
  }
}
