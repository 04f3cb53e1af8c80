import { writeArabicDigits } from './arabic-digits.ts';
import { DIGIT, LETTER, MARKS } from './arabic-letters.ts';
import { writeMoroccanMonths } from './arabic-months.ts';
import { CLOSE, KEPT, OPEN, STANDALONE } from './frozen-text.ts';
import { CODES, GAP, withoutSpaces } from './gap.ts';
import { foldSpaces } from './spaces.ts';
import type { TypographyOptions } from './typography-options.ts';

export function fixArabic(text: string, options: TypographyOptions): string {
  const { arabicDigits = 'latn', arabicMonths = 'ma' } = options;
  const withDigits = arabicDigits === 'keep' ? text : writeArabicDigits(text, arabicDigits);
  const withSigns = spaceSigns(writeArabicSigns(withDigits));
  // Last: whether a name is a month shows in the comma and the spaces beside it, and no sign depends on its letters.
  return arabicMonths === 'keep' ? withSigns : writeMoroccanMonths(foldSpaces(withSigns));
}

const CLOSERS = String.raw`[)\]»"”’${OPEN}${CLOSE}\s]{0,12}`;
const OPENERS = String.raw`[(\[«"“‘${OPEN}${CLOSE}\s]{0,12}`;
const AFTER_WORD = `(?<=${LETTER}${MARKS}${CLOSERS})`;

/** Between Arabic words, or a number and one; never between two digits or beside Latin letters. */
const LATIN_SIGN = new RegExp(
  [
    String.raw`${AFTER_WORD}[,;?](?=${OPENERS}${LETTER}|${CODES}\s${OPENERS}${DIGIT})`,
    String.raw`(?<=${DIGIT}%?${CLOSERS})[,;?](?=${CODES}\s${OPENERS}${LETTER})`,
    String.raw`${AFTER_WORD}[;?](?=[)\]»"”’.!${OPEN}${CLOSE}\s]{0,12}$|[)\]»"”’])`,
  ].join('|'),
  'gu',
);
const ARABIC_SIGN: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

function writeArabicSigns(text: string): string {
  return text.replace(LATIN_SIGN, (sign) => ARABIC_SIGN[sign] ?? sign);
}

const WORD_END = String.raw`(?<=[\p{L}\p{M}\p{N}${STANDALONE}${KEPT}%٪)\]»"”’])`;
/** Not before the dot of `.net` or of `...`, nor before the colon of a ratio. */
const SPACE_BEFORE_SIGN = new RegExp(
  [
    String.raw`${WORD_END}${GAP}(?=[!.:](?=$|[\s${OPEN}${CLOSE})\]»"”])|:${LETTER})(?!:${GAP}${DIGIT})`,
    String.raw`(?:${WORD_END}|(?<=\.))${GAP}(?=[،؛؟])`,
  ].join('|'),
  'gu',
);
/** Arabic words that a sign joins; `ق.م` and `د.` are abbreviations. */
const NO_SPACE_AFTER_SIGN = new RegExp(
  [
    `(?<!${DIGIT}(?=[،؛]${CODES}${DIGIT}))[،؛؟]${CLOSE}{0,12}(?=${OPEN}{0,12}[\\p{L}\\p{N}«“${STANDALONE}${KEPT}])`,
    `(?<=${LETTER}{2}${MARKS}${CODES})[.:!]${CLOSE}{0,12}(?=${OPEN}{0,12}${LETTER}{2})`,
  ].join('|'),
  'gu',
);

/** None before a sign, one after it. */
function spaceSigns(text: string): string {
  return text.replace(SPACE_BEFORE_SIGN, withoutSpaces).replace(NO_SPACE_AFTER_SIGN, (sign) => `${sign} `);
}
