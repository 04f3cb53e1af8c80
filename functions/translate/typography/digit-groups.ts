import { type Coded, plainText } from '../../shared/article/coded-text.ts';
import { DIGIT } from './arabic-letters.ts';

const NARROW_NO_BREAK_SPACE = '\u202F';
const SPACE = String.raw`[ \u00A0\u2009\u202F]`;
const SEPARATOR = String.raw`(?:${SPACE}|[.,٬'’\u2010\u2011-])`;

/** Groups of digits with one sign between them, and a + at either end; a + behind them is that of a reversed telephone. */
const RUN = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}]|\p{N}[.,:٫/-])\+?${DIGIT}{1,15}(?:${SEPARATOR}${DIGIT}{1,15}){1,14}\+?(?![\p{L}\p{N}])`,
  'gu',
);
const PARTS = new RegExp(`${DIGIT}+|[^+0-9٠-٩۰-۹]`, 'gu');
const THOUSANDS = new RegExp(
  String.raw`(?<![\p{Script=Latin}+]|${DIGIT}|${DIGIT}${SEPARATOR})${DIGIT}{1,3}(?:${SPACE}${DIGIT}{3})+(?!${DIGIT}|${SPACE}${DIGIT})`,
  'gu',
);
const NUMBER = new RegExp(`${DIGIT}{1,3}(?:${SEPARATOR}${DIGIT}{3})+(?!${DIGIT})|${DIGIT}+`, 'gu');

/** The numbers of a source, as far as digits tell. */
interface SourceNumbers {
  /** Without what groups them. */
  numbers: ReadonlySet<string>;
  /** The groups of telephones, a space between. */
  telephones: ReadonlySet<string>;
}

/**
 * Groups of digits as readers take them: an engine's answer for right-to-left readers may have them in reverse, `000 400`
 * for 400,000, because that looks right where nothing isolates them. They are turned only if the source has the number.
 * @param joins Languages that write spaces between thousands get the narrow no-break one there.
 */
export function fixDigitGroups(text: string, source: Coded | undefined, joins: boolean): string {
  if (!HAS_GROUPS.test(text)) return text;
  const known = source === undefined ? NOTHING : readNumbers(plainText(source));
  const turned = source === undefined ? text : text.replace(RUN, (run) => turnAround(run, known));
  if (!joins) return turned;
  return turned.replace(THOUSANDS, (run) => {
    const groups = foldDigits(run).split(new RegExp(SPACE, 'u'));
    return isNumber(groups) && !areNumbers(groups, known) ? run.replace(SPACES, NARROW_NO_BREAK_SPACE) : run;
  });
}

const HAS_GROUPS = new RegExp(`${DIGIT}${SEPARATOR}${DIGIT}`, 'u');
const SPACES = new RegExp(SPACE, 'gu');
const NOTHING: SourceNumbers = { numbers: new Set(), telephones: new Set() };

/** Digits of all scripts in one. */
function foldDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15));
}

function readNumbers(text: string): SourceNumbers {
  const numbers = [...text.matchAll(NUMBER)].map(([number]) => foldDigits(number).replace(/\D/gu, ''));
  const telephones = [...text.matchAll(RUN)].map(([run]) => groupsOf(run)).filter(isTelephone);
  return { numbers: new Set(numbers), telephones: new Set(telephones.map((groups) => groups.join(' '))) };
}

function groupsOf(run: string): string[] {
  return foldDigits(run).match(/\d+/gu) ?? [];
}

/** The fewest digits of a telephone that is no short one. */
const FEWEST = 7;

function isTelephone(groups: readonly string[]): boolean {
  const isDate =
    groups.length === 3 && groups.some((group) => group.length === 4) && groups.join('').length <= 8;
  return groups.length > 2 && groups.join('').length >= FEWEST && !isDate;
}

function isNumber([first = '', ...rest]: readonly string[]): boolean {
  return /^[1-9]\d{0,2}$/u.test(first) && rest.length > 0 && rest.every((group) => group.length === 3);
}

/** The source has each group as a number of its own, and not the whole. */
function areNumbers(groups: readonly string[], { numbers }: SourceNumbers): boolean {
  return !numbers.has(groups.join('')) && groups.every((group) => numbers.has(group));
}

function turnAround(run: string, known: SourceNumbers): string {
  const groups = groupsOf(run);
  const reversed = groups.toReversed();
  if (groups.join(' ') === reversed.join(' ') || known.telephones.has(groups.join(' '))) return run;
  const isTurned = known.telephones.has(reversed.join(' '));
  const isTurnedNumber =
    isNumber(reversed) && known.numbers.has(reversed.join('')) && !known.numbers.has(groups.join(''));
  if (!isTurned && (!isTurnedNumber || areNumbers(groups, known))) return run;
  return (run.includes('+') ? '+' : '') + (run.match(PARTS) ?? []).toReversed().join('');
}
