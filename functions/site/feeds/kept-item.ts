import type { SiteConfig } from '../../shared/article/site-config.ts';
import { rememberOf } from '../../shared/store/remember-of.ts';
import type { FeedContents, FeedEntry } from './feed-entry.ts';

const itemsOf = rememberOf((_: SiteConfig) => rememberOf((_: FeedEntry) => new Map<string, unknown>()));

/**
 * Items of a format as they were made, for as long as their entries are kept (read-newest.ts): a feed is made anew for an
 * article that changed. Each format has one, for its items have one type.
 */
export function keepItems<Item>(format: string, make: (entry: FeedEntry, contents: FeedContents) => Item) {
  return (entry: FeedEntry, contents: FeedContents): Item => {
    const items = itemsOf(contents.site)(entry) as Map<string, Item>;
    const name = `${format} ${contents.language} ${contents.baseUrl}`;
    const known = items.get(name) ?? make(entry, contents);
    items.set(name, known);
    return known;
  };
}
