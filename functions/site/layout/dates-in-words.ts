import { LRUCache } from 'lru-cache';
import type { Language } from '../../shared/article/language.ts';

/** Morocco's Arabic has its own month names and the digits 0-9; English dates go day first. */
export const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

/** A moment as a reader of `language` writes it, in the site's time zone. */
export function formatDate(iso: string, language: Language, timeZone: string): string {
  if (language !== 'ar') return format('moment', iso, language, timeZone);
  // As Moroccan papers write it; Intl joins the two with a second "في".
  return `${formatDay(iso, language, timeZone)} على الساعة ${format('time', iso, language, timeZone)}`;
}

/** Its day only. */
export function formatDay(iso: string, language: Language, timeZone: string): string {
  return format('day', iso, language, timeZone);
}

/** Its month. */
export function formatMonth(iso: string, language: Language, timeZone: string): string {
  return format('month', iso, language, timeZone);
}

const STYLES = {
  moment: { dateStyle: 'long', timeStyle: 'short' },
  time: { timeStyle: 'short' },
  day: { dateStyle: 'long' },
  month: { month: 'long', year: 'numeric' },
} as const;

type Style = keyof typeof STYLES;

/** Making one takes a hundred times as long as using it, and there are three for each language of a site. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The same few hundred days stand in every list. */
const written = new LRUCache<string, string>({ max: 2000 });

function format(style: Style, iso: string, language: Language, timeZone: string): string {
  const key = `${style} ${language} ${timeZone} ${iso}`;
  const known = written.get(key) ?? formatOf(style, language, timeZone).format(new Date(iso));
  written.set(key, known);
  return known;
}

function formatOf(style: Style, language: Language, timeZone: string): Intl.DateTimeFormat {
  const name = `${style} ${language} ${timeZone}`;
  const options = { ...STYLES[style], timeZone };
  const known = formats.get(name) ?? new Intl.DateTimeFormat(LOCALES[language] ?? language, options);
  formats.set(name, known);
  return known;
}
