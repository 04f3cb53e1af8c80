import type { Language } from '../../shared/article/language.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { iconPaths } from '../layout/icons/icon-paths.ts';
import { frontPath } from '../paths.ts';

/** Who publishes, for search engines (https://schema.org/NewsMediaOrganization), as readers of a language call it. */
export function newsroom(site: SiteConfig, baseUrl: string, language: Language) {
  const logo = { '@type': 'ImageObject', url: baseUrl + iconPaths.large, width: 512, height: 512 };
  return {
    '@type': 'NewsMediaOrganization',
    name: siteNameIn(site, language),
    url: baseUrl + frontPath(site.defaultLanguage),
    logo,
  };
}
