import type { Language } from '../../../../shared/article/language.ts';
import { baseLanguage } from '../../support/base-language.ts';
import { arabic } from './ar.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { NumberLanguage } from './number-language.ts';
import { partialLanguage } from './partial.ts';

const languages = new Map<string, NumberLanguage>([
  ['ar', arabic],
  ['en', english],
  ['es', spanish],
  ['fr', french],
]);

/** Of a language whose number words nobody listed, only its digits and words such as million count. */
export function numberLanguage(tag: Language): NumberLanguage {
  const base = baseLanguage(tag);
  const language = languages.get(base) ?? partialLanguage(base);
  languages.set(base, language);
  return language;
}

/** Whether a number that is asked for may be said with the word: all others are pronouns or round. */
export function maySayExactly(language: NumberLanguage, text: string): boolean {
  const word = language.find(text)?.word;
  if (word === undefined || word.kind === 'half' || word.kind === 'name') return false;
  return (word.kind !== 'value' && word.kind !== 'group') || word.value >= 2;
}
