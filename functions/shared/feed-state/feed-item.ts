import type { ArticleImage } from '../article/article.ts';

/** An item of a feed, whatever format it came in. Addresses are absolute; all but `html` is plain text. */
export interface FeedItem {
  /** As the feed names it: the guid of RSS, the id of Atom and JSON Feed. */
  guid?: string;
  /** The page it links to, without what only counts visitors. */
  url?: string;
  title?: string;
  summary?: string;
  /** The text, not sanitized. */
  html?: string;
  /** What relative links in `html` start from. */
  base: string;
  /** As the item itself states it. */
  language?: string;
  /** As the feed states it for all its items. */
  feedLanguage?: string;
  author?: string;
  tags: string[];
  /** ISO 8601, UTC. */
  date?: string;
  image?: ArticleImage;
  /** It has a date, and none that can be read. */
  undated?: true;
  /** What of it was not read, in sentences for the newsroom. */
  notRead?: string[];
  /** As the feed states it; feeds.json counts before it. */
  credit?: string;
}

export interface ParsedFeed {
  /** In the feed's order, which is newest first in most. */
  items: FeedItem[];
  /** Items behind the limit, which nobody looked at. */
  omitted: number;
}
