import type { ArticleState } from '../article/article.ts';
import type { Language } from '../article/language.ts';
import type { PublishedArticle } from '../article/published.ts';

type Asked = Pick<ArticleState, 'revision' | 'sourceLanguage' | 'languages' | 'files'>;

/**
 * Whether the revision that counts is to be in this language: it was one of the site's when the revision came in, or somebody
 * wrote a file in it. The archive is translated into a language that is added later when somebody asks for that. Older
 * states do not say: they are to be in all, but for what is published already without the language.
 */
export function isAskedFor(
  language: Language,
  { revision, sourceLanguage, languages, files }: Asked,
  published?: Pick<PublishedArticle, 'revision' | 'versions' | 'takenBack'>,
): boolean {
  if (language === sourceLanguage || language in files) return true;
  if (languages !== undefined) return languages.includes(language);
  if (published?.revision !== revision) return true;
  return language in { ...published.versions, ...published.takenBack };
}
