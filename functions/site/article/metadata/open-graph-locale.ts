import { LOCALES } from '../../../shared/article/dates.ts';
import type { Language } from '../../../shared/article/language.ts';

/** With a territory, as `og:locale` has it: `ar_MA`. */
export function openGraphLocale(language: Language): string {
  const locale = LOCALES[language];
  if (locale !== undefined) return locale.replace('-', '_');
  const { language: base, region } = new Intl.Locale(language).maximize();
  return `${base}_${region}`;
}
