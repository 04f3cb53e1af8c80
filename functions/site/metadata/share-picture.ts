import type { Language } from '../../shared/article/language.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { iconPaths } from '../layout/icons/icon-paths.ts';

/** What social networks show of a page. */
export interface SharePicture {
  /** Absolute. */
  url: string;
  alt?: string;
  /** Pixels, if they are known. */
  size?: { width: number; height: number };
}

/** Of a page that has no picture of its own: the newsroom's, else the one that this program comes with. */
export function usualPicture(site: SiteConfig, baseUrl: string, language: Language): SharePicture {
  if (site.shareImage !== undefined) return site.shareImage;
  return {
    url: baseUrl + iconPaths.share,
    alt: siteNameIn(site, language),
    size: { width: 1200, height: 630 },
  };
}
