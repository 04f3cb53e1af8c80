import { toldTime } from '../../shared/article/dates.ts';
import { directionOf } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import { absoluteUrl } from '../article/article-json.ts';
import { articlePath } from '../paths.ts';
import type { ArticleSummary } from './response-schemas.ts';

/** A card as a program gets it, with the addresses of the whole. */
export function articleSummary(card: Card, baseUrl: string): ArticleSummary {
  const { id, language, title, summary, author, tags, publishedAt, updatedAt, image } = card;
  const url = baseUrl + articlePath(language, id);
  return {
    id,
    language,
    direction: directionOf(language),
    title,
    summary,
    author: author ?? null,
    tags,
    publishedAt: toldTime(publishedAt),
    updatedAt: toldTime(updatedAt),
    ...(image !== undefined && { image: { ...image, url: absoluteUrl(image.url, baseUrl) } }),
    url,
    jsonUrl: `${url}.json`,
    markdownUrl: `${url}.md`,
  };
}
