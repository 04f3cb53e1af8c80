import { createFetcher } from '../../functions/poll/fetch/safe-fetch.ts';
import { canonicalUrl } from '../../functions/poll/formats/canonical-url.ts';
import { proposeArticleId } from '../../functions/poll/items/article-id.ts';
import { buildArticle } from '../../functions/poll/items/build-article.ts';
import { parseLanguage } from '../../functions/shared/article/language.ts';
import type { Letter } from './letter.ts';

export interface ReadAddressOptions {
  userAgent: string;
  allowPrivate: boolean;
  timeZone: string;
  /** Of the page, if it does not say. */
  language?: string;
}

/**
 * The article on a page of the web, as JSON with a link to it. The same address gives the same id.
 * @throws if it cannot be fetched or no article is found there.
 */
export async function readAddress(address: string, options: ReadAddressOptions): Promise<Letter> {
  const { userAgent, allowPrivate, timeZone } = options;
  const url = canonicalUrl(address, address);
  if (url === undefined) throw new Error(`${address} is not an address that can be asked`);
  const item = { url, base: url, tags: [] };
  const language = parseLanguage(options.language ?? '');
  const source = {
    id: 'web',
    url,
    idPrefix: 'web-',
    fullText: 'page' as const,
    tags: [],
    maxItems: 1,
    pictures: 'link' as const,
    withdrawWhenGone: false,
    enabled: true,
    language,
  };
  const fetch = createFetcher({ userAgent, allowPrivate });
  const article = await buildArticle(item, source, { fetch, timeZone, languages: [], now: () => new Date() });
  const id = proposeArticleId({ ...item, title: wordsOf(url) }, source);
  return { contentType: 'application/json', body: JSON.stringify(article), id, language: article.language };
}

/** The last part of the path names the page in most addresses, and unlike its title it does not change. */
function wordsOf(url: string): string {
  const last = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last).replace(/\.\w{1,5}$/, '');
  } catch {
    return last;
  }
}
