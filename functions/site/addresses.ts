import type { Language } from '../article/language.ts';
import type { PublishedArticle } from '../article/published.ts';
import type { SiteConfig } from '../article/site-config.ts';

export const frontPath = (language: Language) => `/${language}/`;
export const articlePath = (language: Language, id: string) =>
  `/${language}/articles/${encodeURIComponent(id)}`;
export const anyLanguagePath = (id: string) => `/articles/${encodeURIComponent(id)}`;
export const tagPath = (language: Language, tag: string) => `/${language}/tags/${encodeURIComponent(tag)}`;

export interface Alternate {
  language: Language;
  /** Absolute. */
  url: string;
}

/** Every language an article can be read in, itself included: the site's own first, in their order. */
export function alternatesOf(article: PublishedArticle, site: SiteConfig, baseUrl: string): Alternate[] {
  const published = Object.keys(article.versions);
  const ordered = [
    ...site.languages.filter((language) => published.includes(language)),
    ...published.filter((language) => !site.languages.includes(language)).sort(),
  ];
  return ordered.map((language) => ({ language, url: baseUrl + articlePath(language, article.id) }));
}
