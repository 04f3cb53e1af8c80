import { foldArabic } from '../../../../shared/language/text/arabic.ts';
import { findWords } from '../../../../shared/language/text/words.ts';
import type { FoundNumber } from '../found.ts';
import { DEGREES, FOOT, type Unit, unitNamed } from './unit-list.ts';

/** The unit an amount is counted in. */
export interface AmountUnit {
  /** More than one where the words leave it open: degrees. */
  units: readonly Unit[];
  /** 1; 2 for an area, 3 for a volume. */
  power: number;
  /** Behind the unit's words. */
  end: number;
}

/** At most this stands between a number and its unit: a space, a hyphen, a bracket, a degree sign. */
const BETWEEN = /^[\s-]?[(]?(?:[°º]\)?)?\s?/u;
/** Of millions. */
const OF = /^\s(?:of\s|d['’]|de\s|من\s(?:ال)?)/u;
const HALF_OF = /^[\s-]?(?:of\s)?(?:an?\s|d['’]une?\s|de\s)/u;
const SQUARE_BEFORE = /^(?:square|sq\.?)[\s-]/iu;
const SQUARE_AFTER = /^\.?(?:[2²](?!\p{N})|\s?²|\s?carrée?s?(?!\p{L})|\s?مربع)/u;
const CUBIC_BEFORE = /^(?:cubic|cu\.?)[\s-]/iu;
const CUBIC_AFTER = /^\.?(?:[3³](?!\p{N})|\s?³|\s?cubes?(?!\p{L})|\s?مكعب)/u;
const DEGREE_WORD = /^(?:degrees?|degrés?|درجة|درجات)(?!\p{L})[\s-]?/iu;
/** درجة حرارة, degrees of the scale of somebody. */
const SCALE_WORD = /^(?:حرارة|on the|de l['’]échelle)\s/u;
const NEXT_WORD = /^(?:[\p{L}\p{M}]{1,20}|\p{Sc})/u;
const FEET_SIGN = /^['’′](?=\d{1,2}(?!\d))/u;

/** The unit of a number of a text; `undefined` where no word that says one stands beside it. */
export function unitBeside(text: string, { start, end, part, scale }: FoundNumber): AmountUnit | undefined {
  const money = /\p{Sc}(?=\s?$)/u.exec(text.slice(Math.max(0, start - 2), start))?.[0];
  const moneyUnit = money === undefined ? undefined : unitCalled(money)?.unit;
  if (moneyUnit !== undefined) return { units: [moneyUnit], power: 1, end };
  const after = text.slice(end, end + 60);
  if (FEET_SIGN.test(after)) return { units: [FOOT], power: 1, end: end + 1 };
  const link = [...(part === undefined ? [] : [HALF_OF]), ...(scale > 0 ? [OF] : [])];
  const named = after.replace(link.find((pattern) => pattern.test(after)) ?? BETWEEN, '');
  const skipped = after.slice(0, after.length - named.length);
  return readDegrees(skipped, named, end + skipped.length) ?? readUnit(named, end + skipped.length);
}

function readDegrees(skipped: string, named: string, start: number): AmountUnit | undefined {
  const word = DEGREE_WORD.exec(named)?.[0] ?? '';
  if (word === '' && !/[°º]/u.test(skipped)) return undefined;
  const rest = named.slice(word.length).replace(SCALE_WORD, '');
  const scale = readUnit(rest, start + named.length - rest.length);
  if (scale?.units[0]?.kind === 'temperature') return scale;
  return { units: DEGREES, power: 1, end: start + word.length };
}

function readUnit(named: string, start: number): AmountUnit | undefined {
  const isSquare = SQUARE_BEFORE.test(named);
  const isCubic = CUBIC_BEFORE.test(named);
  const rest = isSquare ? named.replace(SQUARE_BEFORE, '') : named.replace(CUBIC_BEFORE, '');
  const word = NEXT_WORD.exec(rest)?.[0];
  const unit = word === undefined ? undefined : unitCalled(word)?.unit;
  if (word === undefined || unit === undefined) return undefined;
  const after = rest.slice(word.length);
  const end = start + named.length - rest.length + word.length;
  const power = isSquare || SQUARE_AFTER.test(after) ? 2 : isCubic || CUBIC_AFTER.test(after) ? 3 : 1;
  return { units: [unit], power, end };
}

/** A unit by one of its words; an Arabic dual says two of it. */
export function unitCalled(word: string): { unit: Unit; count: number } | undefined {
  const folded = foldArabic(word.toLowerCase());
  const bare = folded.replace(/^[وب]?ال|^لل/u, '');
  const unit = unitNamed(folded) ?? unitNamed(bare) ?? unitNamed(folded.replace(/^[وبل]/u, ''));
  if (unit !== undefined) return { unit, count: 1 };
  const stem = /^(.{2,}?)(?:(ت)?(?:ين|ان))$/u.exec(bare.replace(/^[وبل](?=.{4})/u, ''));
  const dual = stem && (unitNamed(stem[2] ? `${stem[1]}ه` : (stem[1] ?? '')) ?? unitNamed(stem[1] ?? ''));
  return dual ? { unit: dual, count: 2 } : undefined;
}

/** Every unit that a text names. */
export function unitsIn(text: string): Set<Unit> {
  const units = new Set<Unit>();
  const add = (word: string) => {
    const found = unitCalled(word);
    if (found !== undefined) units.add(found.unit);
  };
  // Also the km of `12km` and of `km²`.
  for (const { text: word } of findWords(text)) add(word.replace(/^\p{N}+|\p{N}$/gu, ''));
  for (const [sign] of text.matchAll(/\p{Sc}/gu)) add(sign);
  return units;
}
