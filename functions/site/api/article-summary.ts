import { toldTime } from '../../shared/article/dates.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import { offered } from '../../shared/article/offered.ts';
import type { Card } from '../../shared/article/published.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { alternatesIn } from '../alternates.ts';
import { articlePath } from '../paths.ts';
import { absoluteUrl } from '../pictures/absolute-url.ts';
import type { ArticleSummary } from './response-schemas.ts';

/** A card as a program gets it, with the addresses of the whole. */
export function articleSummary(card: Card, site: SiteConfig, baseUrl: string): ArticleSummary {
  const { id, language, title, summary, author, tags, publishedAt, updatedAt, image } = card;
  const { sourceLanguage, reviewed, methods } = card;
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
    ...(image !== undefined && { image: listed(image, baseUrl) }),
    sourceLanguage,
    method: methods?.[language],
    reviewed,
    ...(methods !== undefined && { alternates: alternatesIn(languagesOf(methods, site), id, site, baseUrl) }),
    url,
    jsonUrl: `${url}.json`,
    markdownUrl: `${url}.md`,
  };
}

function listed({ widths: _, url, ...image }: NonNullable<Card['image']>, baseUrl: string) {
  return { ...image, url: absoluteUrl(url, baseUrl) };
}

/** Those that are shown. */
function languagesOf(methods: NonNullable<Card['methods']>, { languages }: SiteConfig): Language[] {
  const versions = Object.fromEntries(
    Object.entries(methods).map(([language, method]) => [language, { method }]),
  );
  return Object.keys(offered({ versions }, languages).versions);
}
