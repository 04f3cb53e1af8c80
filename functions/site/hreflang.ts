import type { Language } from '../shared/article/language.ts';
import type { PublishedArticle } from '../shared/article/published.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import { type Alternate, alternatesOf, isIndexable } from './alternates.ts';

/**
 * What a version says to search engines of itself and its siblings (hreflang), wherever it says it: nothing
 * if it is not to be shown itself, because hreflang counts only if both sides name each other.
 */
export function hreflangOf(
  article: Pick<PublishedArticle, 'id' | 'versions'>,
  language: Language,
  site: SiteConfig,
  baseUrl: string,
): Alternate[] {
  const version = article.versions[language];
  if (version === undefined || !isIndexable(version, language, site)) return [];
  return alternatesOf(article, site, baseUrl, { indexableOnly: true, withDefault: true });
}
