import type { Language } from '../../article/language.ts';
import type { PublishedArticle } from '../../article/published.ts';
import { articleIdInCard, invertedTime, newestFolder } from '../../store/keys.ts';
import type { ObjectStore } from '../../store/object-store.ts';
import { readArticle } from '../read-articles.ts';
import type { FeedEntry } from './feed-entry.ts';

/** Articles in a feed. */
export const FEED_ITEMS = 20;

/** Of all their texts: a function of Lambda answers 6 MB, and escaping makes a text longer. */
const FEED_CHARACTERS = 1_000_000;

/** An article as it was when its card had this ETag; a card changes with all that readers get of its article. */
interface KeptArticle {
  key: string;
  etag: string;
  article: PublishedArticle | undefined;
}

export type NewestReader = (language: Language) => Promise<FeedEntry[]>;

/**
 * Reads the newest articles with their text: one LIST, and those that are new or changed since it last read them.
 * Keeps no more than a feed of each language has.
 */
export function createNewestReader(store: ObjectStore, now: () => Date): NewestReader {
  const kept = new Map<Language, KeptArticle[]>();
  return async (language) => {
    const folder = newestFolder(language);
    // Behind "now" in key order, so that what is embargoed does not show.
    const startAfter = folder + invertedTime(now());
    const { objects } = await store.list(folder, { startAfter, limit: FEED_ITEMS });
    const before = kept.get(language) ?? [];
    const found = await Promise.all(
      objects.map(async ({ key, etag }): Promise<KeptArticle> => {
        const known = before.find((candidate) => candidate.key === key && candidate.etag === etag);
        return (
          known ?? {
            key,
            etag,
            article: await readArticle(store, articleIdInCard(key.slice(folder.length)), now()),
          }
        );
      }),
    );
    kept.set(language, found);
    return firstOf(found.flatMap(({ article }) => entryIn(article, language)));
  };
}

function entryIn(article: PublishedArticle | undefined, language: Language): FeedEntry[] {
  const version = article?.versions[language];
  return article === undefined || version === undefined ? [] : [{ article, version }];
}

/** As many as fit into a feed, and always the newest one. */
function firstOf(entries: FeedEntry[]): FeedEntry[] {
  let characters = 0;
  return entries.filter(({ version }, index) => {
    characters += version.bodyHtml.length;
    return index === 0 || characters <= FEED_CHARACTERS;
  });
}
