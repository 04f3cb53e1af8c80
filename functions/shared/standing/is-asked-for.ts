import type { ArticleState } from '../article/article.ts';
import type { Language } from '../article/language.ts';

/**
 * Whether the revision that counts is to be in this language: it was one of the site's when the revision came in, or somebody
 * wrote a file in it. The archive is translated into a language that is added later when somebody asks for that. Of
 * older states it is not known, and they are to be in all.
 */
export function isAskedFor(
  language: Language,
  { sourceLanguage, languages, files }: Pick<ArticleState, 'sourceLanguage' | 'languages' | 'files'>,
): boolean {
  return (
    languages === undefined ||
    languages.includes(language) ||
    language === sourceLanguage ||
    language in files
  );
}
