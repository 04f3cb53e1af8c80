import type { Language } from '../../article/language.ts';
import { arabicPages } from './ar.ts';
import { englishPages } from './en.ts';
import { frenchPages } from './fr.ts';
import type { PageWords } from './page-words.ts';

const all: Record<Language, PageWords> = { ar: arabicPages, en: englishPages, fr: frenchPages };

/** A page's own words in a language, or in English if nobody has written them yet. */
export function pageWordsIn(language: Language): { words: PageWords; language: Language } {
  const words = all[language] ?? all[new Intl.Locale(language).language];
  return words === undefined ? { words: englishPages, language: 'en' } : { words, language };
}
