import { directionOf, type Language } from '../article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../article/published.ts';
import type { SiteConfig } from '../article/site-config.ts';
import { alternatesOf, articlePath } from './addresses.ts';

/** The answer of `/<language>/articles/<id>.json`. Programs outside this repository read it. */
export function articleJson(
  article: PublishedArticle,
  language: Language,
  version: PublishedVersion,
  { site, baseUrl }: { site: SiteConfig; baseUrl: string },
) {
  const { id, author, tags, publishedAt, sourceLanguage, originalUrl, credit } = article;
  const { title, excerpt, bodyHtml, updatedAt, revision, correction } = version;
  return {
    ...{ id, language, direction: directionOf(language), title, summary: excerpt, bodyHtml },
    author: author ?? null,
    ...(originalUrl !== undefined && { originalUrl }),
    ...(credit !== undefined && { credit }),
    ...(correction !== undefined && { correction }),
    ...{ tags, publishedAt, updatedAt, revision, sourceLanguage },
    translation: translationOf(version, baseUrl + articlePath(sourceLanguage, id)),
    alternates: alternatesOf(article, site, baseUrl),
  };
}

function translationOf({ method, engine, reviewed, charactersSent }: PublishedVersion, sourceUrl: string) {
  if (method === 'original') return null;
  return { method, ...(engine !== undefined && { engine }), reviewed, sourceUrl, charactersSent };
}
