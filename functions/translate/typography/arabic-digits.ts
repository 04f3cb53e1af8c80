const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩';

/** Unicode CLDR, `ar-MA`: 1.234,5 with digits 0-9. */
export function writeArabicDigits(text: string, digits: 'latn' | 'arab'): string {
  return digits === 'latn' ? writeLatin(text) : writeArabic(text);
}

function writeLatin(text: string): string {
  return text
    .replace(/[٠-٩]/gu, (digit) => String(ARABIC_DIGITS.indexOf(digit)))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/(?<=\d)٫(?=\d)/gu, ',')
    .replace(/(?<=\d)٬(?=\d)/gu, '.')
    .replaceAll('٪', '%');
}

/** Separators stay: of `1,250` nobody can tell whether the comma is a decimal one. Digits of `COVID-19` stay too. */
function writeArabic(text: string): string {
  return text.replace(/[\p{Script=Latin}\d._/-]+%?/gu, (run) =>
    /\p{Script=Latin}/u.test(run)
      ? run
      : run.replace(/\d/gu, (digit) => ARABIC_DIGITS.charAt(Number(digit))).replace('%', '٪'),
  );
}
