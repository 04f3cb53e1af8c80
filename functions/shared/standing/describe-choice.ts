import type { SourceChoice } from '../article/article.ts';
import type { Language } from '../article/language.ts';

const REASONS: Record<SourceChoice, string> = {
  sourceLanguage: 'by sourceLanguage in site.json',
  defaultLanguage: 'by defaultLanguage in site.json',
  languages: 'by the order of languages in site.json',
  name: 'by the order of their names',
};

/** Why a file is the original, for the person who did not say so. */
export function describeChoice(language: Language, by: SourceChoice): string {
  return `${language} is taken for the original, ${REASONS[by]}, as no file says "source: true"`;
}
