import type { Language } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { frontPath } from '../paths.ts';

export interface Link {
  language: Language;
  /** A path, or absolute. */
  href: string;
}

/**
 * Where the switch of a page leads: to the same in each language of the site, or to its front page where there is no such
 * thing; then to languages that are none of the site's and that the page is in all the same.
 */
export function languageLinks(
  { languages }: Pick<SiteConfig, 'languages'>,
  counterparts: readonly Link[] = [],
): Link[] {
  const ofSite = languages.map(
    (language) =>
      counterparts.find((link) => link.language === language) ?? { language, href: frontPath(language) },
  );
  return [...ofSite, ...counterparts.filter(({ language }) => !languages.includes(language))];
}
