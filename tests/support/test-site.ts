import type { StandingPage } from '../../functions/shared/article/settings/standing-page.ts';
import { parseSiteConfig, type SiteConfig } from '../../functions/shared/article/site-config.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { createSiteApp } from '../../functions/site/app.tsx';

export const SITE_URL = 'https://news.example';

export interface TestSite {
  site: SiteConfig;
  /** What went wrong so far. */
  errors: string[];
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
}

/** The site over a store, at a time a test chooses. */
export function openSite({
  store = createMemoryObjectStore(),
  config = {},
  now = new Date('2026-06-01T00:00:00Z'),
  pages = [],
}: {
  store?: ObjectStore;
  config?: object;
  now?: Date;
  pages?: readonly StandingPage[];
}): TestSite {
  const site = parseSiteConfig(config);
  const errors: string[] = [];
  const onError = (error: Error) => void errors.push(error.message);
  const app = createSiteApp({ store, site, pages, baseUrl: SITE_URL, now: () => now, onError });
  return {
    site,
    errors,
    get: async (path, headers = {}, method = 'GET') => app.request(SITE_URL + path, { headers, method }),
  };
}
