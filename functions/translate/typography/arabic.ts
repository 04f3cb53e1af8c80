import { fixMonths } from './arabic-months.ts';

export interface ArabicOptions {
  /** The digits of the Maghreb (0-9), of the Mashriq (٠-٩), or what the machine wrote. */
  arabicDigits: 'latn' | 'arab' | 'keep';
  /** The names of the months in Morocco, or what the machine wrote. */
  arabicMonths: 'ma' | 'keep';
}

const LETTER = '\\p{Script=Arabic}';
const ENDS = '(?=[\\s\\uFDD0)\\]»”"]|$)';
/** Latin signs behind an Arabic word, or behind a figure that an Arabic word follows. */
const LATIN_SIGN = new RegExp(
  `(?<=${LETTER}[)\\]»”"\\uFDD0 ]{0,4})([,;?])(?=[\\s\\uFDD0)\\]»”"]|${LETTER}|$)|(?<=\\d)([,;?])(?=\\s+\\uFDD0*${LETTER})`,
  'gu',
);
const SPACE_BEFORE = new RegExp(
  `(?<=[^\\s(\\[«“])[ \\u00a0\\u202f]+(\\uFDD0*)([،؛؟!:.])${ENDS}`,
  'gu',
);
const NO_SPACE_AFTER = /([،؛؟])(\uFDD0*)(?=\p{L})/gu;
const SIGNS: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

/** Arabic signs, no space before one and one behind it; the digits and months that the newsroom wants. */
export function fixArabic(text: string, { arabicDigits, arabicMonths }: ArabicOptions): string {
  const signs = text
    .replace(
      LATIN_SIGN,
      (_, word: string | undefined, figure: string | undefined) => SIGNS[word ?? figure ?? ''] ?? '',
    )
    .replace(SPACE_BEFORE, '$1$2')
    .replace(NO_SPACE_AFTER, '$1 $2');
  const dated = arabicMonths === 'ma' ? fixMonths(signs) : signs;
  return arabicDigits === 'keep' ? dated : fixDigits(dated, arabicDigits);
}

const ZERO = { latn: 0x30, arab: 0x660, persian: 0x6f0 };

function fixDigits(text: string, digits: 'latn' | 'arab'): string {
  if (digits === 'arab') {
    // A run of Latin letters keeps its digits: COVID-19, A320.
    return text.replace(/(?<![\p{Script=Latin}\d-])\d+(?![\p{Script=Latin}\d])/gu, (run) =>
      shift(run, ZERO.latn, ZERO.arab),
    );
  }
  return shift(shift(text, ZERO.arab, ZERO.latn), ZERO.persian, ZERO.latn)
    .replace(/(?<=\d)٫(?=\d)/gu, ',')
    .replace(/(?<=\d)٬(?=\d)/gu, '.')
    .replaceAll('٪', '%');
}

function shift(text: string, from: number, to: number): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const value = digit.charCodeAt(0) - from;
    return value >= 0 && value <= 9 ? String.fromCharCode(to + value) : digit;
  });
}
