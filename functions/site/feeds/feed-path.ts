import type { Language } from '../../shared/article/language.ts';

/** `xml` is RSS 2.0, `json` is JSON Feed. */
export type FeedFormat = 'xml' | 'json';

export const FEED_TYPES: Record<FeedFormat, string> = {
  xml: 'application/rss+xml',
  json: 'application/feed+json',
};

export const feedPath = (language: Language, format: FeedFormat) => `/${language}/feed.${format}`;
