import type { StandingPage } from '../shared/article/settings/standing-page.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import type { ObjectReader } from '../shared/store/object-store.ts';
import type { KeptAnswers } from './http/kept-answers.ts';
import type { ShownSite } from './shown-site.ts';

export interface SiteOptions {
  store: ObjectReader;
  site: SiteConfig;
  /** Those that are no articles. */
  pages?: readonly StandingPage[];
  /** Where readers reach this app, without a trailing slash. */
  baseUrl: string;
  now?: () => Date;
  /** Of rendered answers that this process keeps. */
  keptBytes?: number;
  onError?: (error: Error, path: string) => void | Promise<void>;
}

/** What a module of routes works with. */
export interface RouteOptions extends SiteOptions {
  site: ShownSite;
  now: () => Date;
  kept: KeptAnswers;
}
