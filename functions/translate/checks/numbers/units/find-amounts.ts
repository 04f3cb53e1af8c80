import { findWords } from '../../../../shared/language/text/words.ts';
import type { FoundNumber } from '../found.ts';
import type { NumberedText } from '../numbered-text.ts';
import type { Amount } from './amount.ts';
import { FAHRENHEIT, SMALLER } from './unit-list.ts';
import { type AmountUnit, unitBeside, unitCalled } from './units.ts';

/** Every amount of a text. */
export function findAmounts({ folded, numbers }: NumberedText): Amount[] {
  const units = numbers.map((number) => unitBeside(folded, number));
  for (let place = numbers.length - 2; place >= 0; place -= 1) {
    const [number, next] = [numbers[place], numbers[place + 1]];
    if (units[place] === undefined && number && next && isRange(folded, number, next)) {
      units[place] = units[place + 1];
    }
  }
  const counted = numbers.flatMap((number, place) => amountsOf(number, units[place]));
  const alone = findLoneUnits(counted, folded);
  const whole = [...counted, ...alone].map((amount) => withHalf(amount, folded));
  const tens = numbers.flatMap((number) => tensOfDegrees(number, folded));
  const all = [...counted, ...alone].sort((one, other) => one.start - other.start);
  const rhythms = numbers.flatMap((number) => rhythmOf(number, folded));
  return [...whole, ...findCompounds(all, numbers, folded), ...tens, ...rhythms];
}

const A_TIME =
  /^(?:\s(?:times|fois|مرات|مرة))?\s(?:an?|per|each|every|par|chaque|في|كل)\s(?:ال)?([\p{L}\p{M}]{2,20})(?!\p{L})/iu;

/** Twice a year: every six months. */
function rhythmOf(number: FoundNumber, text: string): Amount[] {
  const { start, end } = number;
  const [written = '', word = ''] = A_TIME.exec(text.slice(end, end + 40)) ?? [];
  const unit = word === '' ? undefined : unitCalled(word)?.unit;
  if (unit?.kind !== 'time') return [];
  const counts = number.values.map((value) => 1 / Number(value)).filter(Number.isFinite);
  return [{ numbers: [number], unit, power: 1, counts, step: 0, start, end: end + written.length }];
}

const TENS = /^['’]?s(?!\p{L})/u;
const DEGREES_OF_TEN = [0, 2, 4, 6, 8, 9];

/** Temperatures in the 80s, in the nineties. */
function tensOfDegrees(number: FoundNumber, text: string): Amount[] {
  const { start, end, digits, decade } = number;
  const tens = Number(decade ? number.values[0] : text.slice(start, end));
  if (!decade && !(digits && TENS.test(text.slice(end, end + 3)))) return [];
  if (tens % 10 !== 0 || tens > 120) return [];
  const counts = DEGREES_OF_TEN.map((degrees) => tens + degrees);
  return [{ numbers: [number], unit: FAHRENHEIT, power: 1, counts, step: 1, start, end }];
}

const RANGE =
  /^\s?(?:[-–—/,،×x]|to|and|or|by|à|et|ou|sur|إلى|الى|و|أو|حتى)?\s?(?:(?:and|or|et|ou|between|about|around|up to|perhaps|even|à|و|أو|ال)\s?)?$/iu;
const LONGEST_RANGE = 16;

function isRange(text: string, one: FoundNumber, next: FoundNumber): boolean {
  const length = next.start - one.end;
  return length > 0 && length <= LONGEST_RANGE && RANGE.test(text.slice(one.end, next.start));
}

function amountsOf(number: FoundNumber, found: AmountUnit | undefined): Amount[] {
  if (found === undefined) return [];
  const counts = number.values.map(Number).filter(Number.isFinite);
  const { start } = number;
  const step = stepOf(number.values[0] ?? '');
  return found.units.map((unit) => ({
    numbers: [number],
    unit,
    power: found.power,
    counts,
    step,
    start,
    end: Math.max(found.end, number.end),
  }));
}

/** Of 4.8 a tenth, of 48 one. */
function stepOf(value: string): number {
  return 10 ** -(value.split('.')[1]?.length ?? 0);
}

const AND_A_HALF = /^\s(?:and a half|et demie?|و\s?نصف)/iu;

/** A mile and a half; two and a half miles are read as one number. */
function withHalf(amount: Amount, text: string): Amount {
  if (!AND_A_HALF.test(text.slice(amount.end, amount.end + 12))) return amount;
  return { ...amount, counts: [...amount.counts, ...amount.counts.map((count) => count + 0.5)] };
}

const JOINT = /^[\s-]{0,2}(?:,|and|et|و)?\s?$/u;
const LONGEST_JOINT = 6;

/** 5 feet 9 inches, 5-foot-9, 1 m 75. */
function findCompounds(amounts: readonly Amount[], numbers: readonly FoundNumber[], text: string): Amount[] {
  const byStart = new Map(amounts.map((amount) => [amount.start, amount]));
  const compounds: Amount[] = [];
  let place = 0;
  for (const amount of amounts) {
    const smaller = SMALLER.get(amount.unit);
    if (smaller === undefined || amount.power > 1) continue;
    while (place < numbers.length && (numbers[place]?.start ?? 0) < amount.end) place += 1;
    const number = numbers[place];
    if (number === undefined || number.start - amount.end > LONGEST_JOINT) continue;
    if (!JOINT.test(text.slice(amount.end, number.start))) continue;
    const named = byStart.get(number.start);
    if (named !== undefined && named.unit !== smaller) continue;
    const share = smaller.factor / amount.unit.factor;
    const counts = amount.counts.flatMap((whole) =>
      number.values.map((value) => whole + Number(value) * share),
    );
    compounds.push({
      ...amount,
      numbers: [...amount.numbers, number],
      counts: counts.filter(Number.isFinite),
      step: share,
      end: named?.end ?? number.end,
    });
  }
  return compounds;
}

/** `km` alone is in a table's head; `miles` without a number are many. */
const ONE_UNIT = /^(?:\p{sc=Latn}{3,}(?<!s|feet)|\p{sc=Arab}{3,})$/u;

/** A mile, and the two miles of an Arabic dual. */
function findLoneUnits(amounts: readonly Amount[], text: string): Amount[] {
  const ends = new Set(amounts.map(({ end }) => end));
  return findWords(text).flatMap(({ text: word, start, end }): Amount[] => {
    if (ends.has(end) || !ONE_UNIT.test(word)) return [];
    const found = unitCalled(word);
    if (found === undefined) return [];
    return [{ numbers: [], unit: found.unit, power: 1, counts: [found.count], step: 1, start, end }];
  });
}
