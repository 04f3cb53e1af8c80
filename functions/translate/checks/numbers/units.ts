import { foldArabic } from '../../../shared/language/text/arabic.ts';
import { findWords } from '../../../shared/language/text/words.ts';
import { type Unit, unitNamed } from './unit-list.ts';

/** The unit an amount is counted in; squared for an area. */
export interface AmountUnit {
  unit: Unit;
  isSquare: boolean;
}

/** At most this stands between a number and its unit: a space, a hyphen, a bracket, a degree sign. */
const BETWEEN = /^[\s-]?[(]?[°º]?\s?/u;
const SQUARE_BEFORE = /^(?:square|sq\.?)\s/iu;
const SQUARE_AFTER = /^\s?(?:[2²](?!\p{N})|carrée?s?(?!\p{L})|مربع)/u;
const DEGREES = /^(?:degrees?|degrés?|درجة|درجات)[\s-]/iu;
const NEXT_WORD = /^(?:[\p{L}\p{M}]{1,20}|\p{Sc})/u;

/** The unit of the number in a range of a text; `undefined` where no word that says one stands beside it. */
export function unitBeside(text: string, start: number, end: number): AmountUnit | undefined {
  const money = /\p{Sc}(?=\s?$)/u.exec(text.slice(Math.max(0, start - 2), start))?.[0];
  const moneyUnit = money === undefined ? undefined : findUnit(money);
  if (moneyUnit !== undefined) return { unit: moneyUnit, isSquare: false };
  const after = text.slice(end, end + 40).replace(BETWEEN, '');
  const named = after.replace(DEGREES, '').replace(SQUARE_BEFORE, '');
  const word = NEXT_WORD.exec(named)?.[0];
  const unit = word === undefined ? undefined : findUnit(word);
  if (word === undefined || unit === undefined) return undefined;
  return { unit, isSquare: SQUARE_BEFORE.test(after) || SQUARE_AFTER.test(named.slice(word.length)) };
}

function findUnit(word: string): Unit | undefined {
  const folded = foldArabic(word.toLowerCase());
  return unitNamed(folded) ?? unitNamed(folded.replace(/^[وب]?ال/u, ''));
}

/** Every unit that a text names. */
export function unitsIn(text: string): Set<Unit> {
  const units = new Set<Unit>();
  const add = (word: string) => {
    const unit = findUnit(word);
    if (unit !== undefined) units.add(unit);
  };
  // Also the km of `12km` and of `km²`.
  for (const { text: word } of findWords(text)) add(word.replace(/^\p{N}+|\p{N}$/gu, ''));
  for (const [sign] of text.matchAll(/\p{Sc}/gu)) add(sign);
  return units;
}
