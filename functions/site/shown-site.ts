import type { StandingPage } from '../shared/article/settings/standing-page.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';

/** A newsroom's settings, and its pages that are no articles: what every page shows around its own. */
export interface ShownSite extends SiteConfig {
  pages: readonly StandingPage[];
}
