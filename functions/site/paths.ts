import type { Language } from '../shared/article/language.ts';

export const frontPath = (language: Language) => `/${language}/`;
export const articlePath = (language: Language, id: string) =>
  `/${language}/articles/${encodeURIComponent(id)}`;
export const anyLanguagePath = (id: string) => `/articles/${encodeURIComponent(id)}`;
export const tagPath = (language: Language, tag: string) => `/${language}/tags/${wholePart(tag)}`;
export const sectionPath = (language: Language, section: string) => `/${language}/sections/${section}`;
/** A page that is no article. */
export const standingPath = (language: Language, page: string) =>
  `/${language}/pages/${encodeURIComponent(page)}`;
/** Leads to the newest month. */
export const newestMonthPath = (language: Language) => `/${language}/archive`;

/** A month or a day as people count them. */
export interface CalendarPeriod {
  year: number;
  /** 1 to 12. */
  month: number;
  day?: number;
}

export const archivePath = (language: Language, { year, month, day }: CalendarPeriod) =>
  `/${language}/${[year, month, day ?? []].flat().map(twoDigits).join('/')}/`;
const twoDigits = (part: number) => String(part).padStart(2, '0');

/** With the signs that RFC 3986 reserves and encodeURIComponent leaves: programs differ in what they make of them. */
const wholePart = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
