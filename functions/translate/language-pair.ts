import type { Language } from '../shared/article/language.ts';

export interface LanguagePair {
  sourceLanguage: Language;
  targetLanguage: Language;
}

/** `en-fr` */
export function pairName({ sourceLanguage, targetLanguage }: LanguagePair): string {
  return `${sourceLanguage}-${targetLanguage}`;
}
