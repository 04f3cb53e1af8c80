import type { Language } from '../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../shared/article/published.ts';
import { isReviewed } from '../shared/article/reviewed.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import { anyLanguagePath, articlePath } from './paths.ts';

/** The address that leads each reader to their own language, as hreflang names it (Google, "Localized versions"). */
export const X_DEFAULT = 'x-default';

export interface Alternate {
  language: Language | typeof X_DEFAULT;
  /** Absolute. */
  url: string;
}

export interface AlternateOptions {
  /** Only what search engines may show: for hreflang and sitemaps. */
  indexableOnly?: boolean;
  /** With the address that negotiates, last. */
  withDefault?: boolean;
}

/** Whether search engines may show this version: site.json can keep back what no person has reviewed. */
export function isIndexable(
  version: Pick<PublishedVersion, 'method' | 'reviewed'>,
  language: Language,
  { noindexUnreviewed }: Pick<SiteConfig, 'noindexUnreviewed'>,
): boolean {
  return isReviewed(version) || !noindexUnreviewed.includes(language);
}

/** Every language an article can be read in, itself included: the site's own first, in their order. */
export function alternatesOf(
  article: Pick<PublishedArticle, 'id' | 'versions'>,
  site: SiteConfig,
  baseUrl: string,
  { indexableOnly = false, withDefault = false }: AlternateOptions = {},
): Alternate[] {
  const languages = Object.entries(article.versions)
    .filter(([language, version]) => !indexableOnly || isIndexable(version, language, site))
    .map(([language]) => language);
  return alternatesIn(languages, article.id, site, baseUrl, { withDefault });
}

/** The same, if only the languages and the id are known. */
export function alternatesIn(
  languages: readonly Language[],
  id: string,
  site: Pick<SiteConfig, 'languages'>,
  baseUrl: string,
  { withDefault = false }: Pick<AlternateOptions, 'withDefault'> = {},
): Alternate[] {
  const ordered = [
    ...site.languages.filter((language) => languages.includes(language)),
    ...languages.filter((language) => !site.languages.includes(language)).sort(),
  ];
  return [
    ...ordered.map((language) => ({ language, url: baseUrl + articlePath(language, id) })),
    ...(withDefault ? [{ language: X_DEFAULT, url: baseUrl + anyLanguagePath(id) }] : []),
  ];
}
