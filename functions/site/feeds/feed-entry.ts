import { toldTime } from '../../shared/article/dates.ts';
import { type Language, languageName } from '../../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../../shared/article/published.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';

/** An article in the language of a feed. */
export interface FeedEntry {
  article: PublishedArticle;
  version: PublishedVersion;
}

/** All that a feed is made of, in whatever format. */
export interface FeedContents {
  site: SiteConfig;
  /** Where readers reach the site, without a trailing slash. */
  baseUrl: string;
  language: Language;
  /** Newest first. */
  entries: readonly FeedEntry[];
  /** ISO 8601: when what the feed says last changed, by an article that left it too; absent if it says nothing yet. */
  changedAt?: string;
}

/** A reader has the feeds of several languages in one list. */
export const feedTitle = ({ site, language }: Pick<FeedContents, 'site' | 'language'>) =>
  `${siteNameIn(site, language)} (${languageName(language)})`;

/** ISO 8601: when a text in it last changed; `undefined` if it has none. */
export function lastChange(entries: readonly FeedEntry[]): string | undefined {
  return entries
    .flatMap(({ version }) => toldTime(version.updatedAt) ?? [])
    .sort()
    .at(-1);
}
