import type { Language } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { newestFolder, reviewedFolder } from '../../shared/store/keys.ts';

/** Where the cards stand that search engines may be told of in a language: by their keys alone (isIndexable). */
export function indexedFolder(language: Language, { noindexUnreviewed }: SiteConfig): string {
  return noindexUnreviewed.includes(language) ? reviewedFolder(language) : newestFolder(language);
}
