import type { Language } from '../article/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every word a page says by itself, in one language. */
export interface Strings {
  skipToText: string;
  languages: string;
  newest: string;
  nothingYet: string;
  older: string;
  /** Before an author's name. */
  by: string;
  published: string;
  updated: string;
  /** Before an article's topics. */
  moreOn: string;
  tagged(tag: string): string;
  /** Below the title of a translation; the language is in this language's own words. */
  translatedByMachine(from: string): string;
  translatedByPeople(from: string): string;
  notReviewed: string;
  reviewed: string;
  engine(name: string): string;
  readOriginal: string;
  reportError: string;
  /** The name of the box with where a translation comes from. */
  aboutThisText: string;
  outdated(date: string): string;
  /** Before a note on what was put right. */
  correction: string;
  /** Below the text, before the name of the site where it came out first. */
  firstPublished: string;
  notFoundTitle: string;
  notFound: string;
  notInLanguageTitle: string;
  notInLanguage: string;
  readIn: string;
  goneTitle: string;
  gone: string;
  badRequestTitle: string;
  badRequest: string;
  errorTitle: string;
  error: string;
  toFrontPage: string;
  feed: string;
}

const all: Record<Language, Strings> = { ar, en, fr };

/** The page's own words in a language, or in English where nobody wrote them yet. */
export function stringsFor(language: Language): { strings: Strings; language: Language } {
  const strings = all[language] ?? all[new Intl.Locale(language).language];
  return strings === undefined ? { strings: en, language: 'en' } : { strings, language };
}
