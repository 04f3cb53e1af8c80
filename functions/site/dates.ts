import type { Language } from '../article/language.ts';

/** Morocco's Arabic has its own month names and the digits 0-9; English dates go day first. */
const LOCALES: Record<Language, string> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

/** A moment as a reader of `language` writes it, in the site's time zone. */
export function formatDate(iso: string, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language] ?? language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso));
}
