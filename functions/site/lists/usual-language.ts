import type { Language } from '../../shared/article/language.ts';
import type { PublishedArticle } from '../../shared/article/published.ts';

/**
 * The language of an article for whom none is known: the site's own, else the original, else (a person took the original
 * back) the first that there is.
 */
export function usualLanguage(
  { versions, sourceLanguage }: Pick<PublishedArticle, 'versions' | 'sourceLanguage'>,
  siteLanguage: Language,
): Language {
  const first = Object.keys(versions).sort()[0];
  return (
    [siteLanguage, sourceLanguage].find((one) => Object.hasOwn(versions, one)) ?? first ?? sourceLanguage
  );
}
