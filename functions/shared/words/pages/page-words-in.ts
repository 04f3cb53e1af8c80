import type { Language } from '../../article/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { PageWords } from './page-words.ts';

const all: Record<Language, PageWords> = { ar, en, fr };

/** A page's own words in a language, or in English if nobody has written them yet. */
export function pageWordsIn(language: Language): { words: PageWords; language: Language } {
  const words = all[language] ?? all[new Intl.Locale(language).language];
  return words === undefined ? { words: en, language: 'en' } : { words, language };
}
