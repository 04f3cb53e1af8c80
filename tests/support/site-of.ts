import type { PublishedArticle } from '../../functions/article/published.ts';
import { parseSiteConfig } from '../../functions/article/site-config.ts';
import { createSiteApp } from '../../functions/site/app.tsx';
import { publishedKey } from '../../functions/store/keys.ts';
import { createMemoryObjectStore } from '../../functions/store/memory-object-store.ts';

/** The site over articles as publish writes them. @returns the text of a page. */
export async function siteOf(
  articles: readonly PublishedArticle[],
  config: object = {},
): Promise<(path: string) => Promise<string>> {
  const store = createMemoryObjectStore();
  for (const article of articles) await store.put(publishedKey(article.id), JSON.stringify(article));
  const app = createSiteApp({ store, site: parseSiteConfig(config), baseUrl: 'https://news.example' });
  return async (path) => (await app.request(path)).text();
}
