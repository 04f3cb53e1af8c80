import type { Language } from '../language.ts';

/** What a newspaper is called: the name that stands for it where there is none in a language. */
export interface NamedSite {
  name: string;
  names?: Record<Language, string>;
}

/** What readers of a language call the newspaper. */
export function siteNameIn({ name, names = {} }: NamedSite, language: Language): string {
  return Object.hasOwn(names, language) ? (names[language] ?? name) : name;
}

/** Whether a text is the newspaper's name, in whatever language. */
export function isSiteName({ name, names = {} }: NamedSite, text: string): boolean {
  return text === name || Object.values(names).includes(text);
}
