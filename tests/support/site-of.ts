import type { PublishedArticle } from '../../functions/shared/article/published.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import { createSiteApp } from '../../functions/site/app.tsx';
import { putArticles } from './put-articles.ts';

/** The site over articles as publish writes them. @returns the text of a page. */
export async function siteOf(
  articles: readonly PublishedArticle[],
  config: object = {},
): Promise<(path: string) => Promise<string>> {
  const store = createMemoryObjectStore();
  await putArticles(store, articles);
  const app = createSiteApp({ store, site: parseSiteConfig(config), baseUrl: 'https://news.example' });
  return async (path) => (await app.request(path)).text();
}
