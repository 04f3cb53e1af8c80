import type { Coded } from '../../shared/article/coded-text.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import { fixArabic } from './arabic.ts';
import { fixDigitGroups } from './digit-groups.ts';
import { fixFrench } from './french.ts';
import { freeze, thaw } from './frozen-text.ts';
import { spaceCodes } from './space-codes.ts';
import { foldSpaces } from './spaces.ts';
import type { TypographyOptions } from './typography-options.ts';

export type { TypographyOptions } from './typography-options.ts';

/**
 * A machine's translation, as coded text, in the typography of its language: entities decoded, unseen
 * characters out, white space folded, then what French and Arabic ask for. Codes, addresses, times and the
 * values of numbers stay; a second time changes nothing.
 * @param source What it is the translation of: without it, what only the source can prove is not mended.
 */
export function fixTypography(
  coded: Coded,
  targetLanguage: Language,
  options: TypographyOptions = {},
  source?: Coded,
): Coded {
  const answer = freeze(coded, directionOf(targetLanguage));
  const { text, frozen } = source === undefined ? answer : spaceCodes(answer, source, targetLanguage);
  const numbered = fixDigitGroups(foldSpaces(text), source, GROUPS_WITH_SPACES.has(baseOf(targetLanguage)));
  return thaw({ text: foldSpaces(fixLanguage(numbered, targetLanguage, options)), frozen });
}

/** Arabic has them from French, in Morocco and elsewhere. */
const GROUPS_WITH_SPACES = new Set(['ar', 'fr']);
const baseOf = (language: Language) => language.split('-')[0] ?? language;

function fixLanguage(text: string, language: Language, options: TypographyOptions): string {
  const base = baseOf(language);
  if (base === 'fr') return fixFrench(text);
  return base === 'ar' ? fixArabic(text, options) : text;
}
