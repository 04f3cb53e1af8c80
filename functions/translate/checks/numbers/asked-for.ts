import type { FoundNumber } from './found.ts';
import type { Unmatched } from './match.ts';
import type { NumberLanguage } from './words/number-language.ts';

/**
 * Of the numbers that two texts do not share, those that must not differ: a number that the other text may say in
 * words that nothing here can read is not asked for.
 */
export function askedFor(
  { missing, added }: Unmatched,
  source: { text: string; language: NumberLanguage },
  target: NumberLanguage,
): Unmatched {
  const { text, language } = source;
  const mayHide = language.partial === true && language.mayHide?.(text) === true;
  return {
    missing: missing.filter(
      (number) => (number.digits || !language.partial) && !(target.partial && isOftenInWords(number)),
    ),
    added: added.filter((number) => !(language.partial && (mayHide || isOftenInWords(number)))),
  };
}

/** Numbers up to twenty, and round ones; in a language without a list any that is not written in digits. */
const SMALL = 20;

function isOftenInWords({ values, digits }: FoundNumber): boolean {
  return !digits || values.some((value) => Number(value) <= SMALL || /^[1-9]0+$/u.test(value));
}
