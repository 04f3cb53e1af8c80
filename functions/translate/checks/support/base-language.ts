import type { Language } from '../../../shared/article/language.ts';

/** The language without its region: `fr` of `fr-CA`. */
export function baseLanguage(tag: Language): Language {
  const end = tag.indexOf('-');
  return end < 0 ? tag : tag.slice(0, end);
}
