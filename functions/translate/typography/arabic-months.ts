import { foldArabic } from '../../shared/language/text/arabic.ts';
import { DIGIT } from './arabic-letters.ts';
import { CLOSE, OPEN } from './frozen-text.ts';

/** As Morocco writes them, then as Egypt, the Levant and Algeria do; letters are compared folded. */
const MONTHS = [
  ['يناير', 'كانون الثاني', 'جانفي'],
  ['فبراير', 'شباط', 'فيفري'],
  ['مارس', 'آذار'],
  ['أبريل', 'نيسان', 'أفريل'],
  ['ماي', 'مايو', 'أيار'],
  ['يونيو', 'يونية', 'حزيران', 'جوان'],
  ['يوليوز', 'يوليو', 'يولية', 'تموز', 'جويلية'],
  ['غشت', 'أغسطس', 'آب', 'أوت'],
  ['شتنبر', 'سبتمبر', 'أيلول'],
  ['أكتوبر', 'تشرين الأول'],
  ['نونبر', 'نوفمبر', 'تشرين الثاني'],
  ['دجنبر', 'ديسمبر', 'كانون الأول'],
] as const;

const MOROCCAN = new Map(
  MONTHS.flatMap(([moroccan, ...others]) =>
    [moroccan, ...others].map((name) => [foldArabic(name), moroccan]),
  ),
);

/** Any spelling that folds to one of the names. */
const NAME = [...MOROCCAN.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('ا', '[اأإآ]').replaceAll('ي', '[يى]').replaceAll('ه', '[هة]'))
  .join('|');
const MONTH = new RegExp(
  `(?<![\\p{L}\\p{M}])([وف]?[بلك]?)(${NAME})(?:\\s?[/(]\\s?(${NAME})\\)?)?(?![\\p{L}\\p{M}])`,
  'gu',
);

/** UTF-16 units that hold a day or a year with what stands between it and the month. */
const BESIDE = 40;
const GAP = `[\\s${OPEN}${CLOSE}]{1,6}`;
const DAY = `(?<!${DIGIT}|${DIGIT}[.,٫٬])(?:[0٠]?[1-9١-٩]|[12١٢]${DIGIT}|[3٣][01٠١])`;
const AFTER_DAY = new RegExp(`${DAY}${GAP}(?:من${GAP})?$`, 'u');
const BEFORE_YEAR = new RegExp(
  `^،?${GAP}(?:من${GAP})?(?:(?:عام|سنة)${GAP})?[12١٢]${DIGIT}{3}(?!${DIGIT})`,
  'u',
);

/** Only in dates, beside a day or a year: many of the names mean something else, too. */
export function writeMoroccanMonths(text: string): string {
  return text.replace(
    MONTH,
    (whole: string, clitics: string, name: string, second: string | undefined, start: number) => {
      const end = start + whole.length;
      const isDate =
        AFTER_DAY.test(text.slice(Math.max(0, start - BESIDE), start)) ||
        BEFORE_YEAR.test(text.slice(end, end + BESIDE));
      return isDate ? clitics + writeMonth(whole.slice(clitics.length), name, second) : whole;
    },
  );
}

/** Two names of one month, as in آب/أغسطس, are one. */
function writeMonth(whole: string, name: string, second: string | undefined): string {
  const month = MOROCCAN.get(foldArabic(name)) ?? name;
  const other = second === undefined ? month : (MOROCCAN.get(foldArabic(second)) ?? second);
  return other === month ? month : month + whole.slice(name.length).replace(second ?? '', other);
}
