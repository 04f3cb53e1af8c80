const ROMAN = /^(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})(?:er|re|ère|e|ᵉ|ème|nd|th|s)?$/u;
const LETTERS: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of `XIV` or `XXIe`; single letters above X are rather initials, or the words Le, De, Ce, Me. */
export function romanValue(word: string): number | undefined {
  if (word.length > 20 || /^[LCDM]e?$/u.test(word)) return undefined;
  const digits = ROMAN.exec(word)?.slice(1, 5).join('') ?? '';
  if (digits === '') return undefined;
  return [...digits].reduce((sum, letter, place) => {
    const value = LETTERS[letter] as number;
    return sum + (value < (LETTERS[digits[place + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}

/** A Roman numeral somewhere in a text. */
export interface RomanNumeral {
  value: number;
  start: number;
  end: number;
}

/** Of I, V and X only: CD, DC and MIX are other things more often. */
const NUMERAL = /(?<![\p{L}\p{N}.'’-])[IVX]{2,8}(?:e|er|ème|th|st|nd|rd)?(?![\p{L}\p{N}.'’-])/gu;

export function findRomanNumerals(text: string): RomanNumeral[] {
  if (!/[IVX]{2}/.test(text)) return [];
  return [...text.matchAll(NUMERAL)].flatMap(({ 0: numeral, index }) => {
    const value = romanValue(numeral);
    return value === undefined ? [] : [{ value, start: index, end: index + numeral.length }];
  });
}
