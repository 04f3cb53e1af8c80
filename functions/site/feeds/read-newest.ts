import { afterEmbargoed } from '../../shared/article/embargo.ts';
import { isGone } from '../../shared/article/is-gone.ts';
import type { Language } from '../../shared/article/language.ts';
import { articleIdInCard, newestFolder, prefixes, timeInCard } from '../../shared/store/keys.ts';
import { readable } from '../../shared/store/readable-object.ts';
import { rememberOf } from '../../shared/store/remember-of.ts';
import { type ArticleSource, readArticle } from '../lists/read-articles.ts';
import { type FeedContents, type FeedEntry, lastChange } from './feed-entry.ts';

/** Articles in a feed. */
export const FEED_ITEMS = 20;

/** Of all their texts: a function of Lambda answers 6 MB, and a text that is escaped has up to ten times its bytes. */
const FEED_BYTES = 600_000;

/** An entry as it was when its card had this ETag; a card changes with all that readers get of its article. */
interface KeptEntry extends FeedEntry {
  key: string;
  etag: string;
}

/** What a feed has, as it was when its cards were these. */
interface KeptFeed extends Newest {
  entries: KeptEntry[];
  listed: string;
}

/** The newest articles, and when they last became others than before. */
type Newest = Pick<FeedContents, 'entries' | 'changedAt'>;

/** With what tells them from what they were or will be. */
export type NewestReader = (language: Language) => Promise<Newest & { made: string }>;

/**
 * Reads the newest articles with their text: one LIST, and those that are new or changed since it last read them. If there
 * are any, or one left, a second LIST tells when something last changed: what left says so nowhere else.
 * Keeps what the feed of each language has, and no more.
 */
export function createNewestReader(source: ArticleSource): NewestReader {
  const { store, now } = source;
  const kept = new Map<Language, KeptFeed>();
  return async (language) => {
    const folder = newestFolder(language);
    const startAfter = afterEmbargoed(folder, now());
    const { objects } = await store.list(folder, { startAfter, limit: FEED_ITEMS });
    const before = kept.get(language);
    const listed = objects.map(({ key, etag }) => `${key} ${etag}`).join('\n');
    const found = await Promise.all(
      objects.map(async ({ key, etag }): Promise<KeptEntry[]> => {
        const known = before?.entries.find((entry) => entry.key === key && entry.etag === etag);
        if (known !== undefined) return [known];
        const id = articleIdInCard(key.slice(folder.length));
        const article = await readable(() => readArticle(source, id));
        const version = article?.versions[language];
        return article === undefined || version === undefined ? [] : [{ key, etag, article, version }];
      }),
    );
    const entries = found.flat().filter(({ article }) => !isGone(article, now()));
    const isSame = before?.listed === listed && before.entries.length === entries.length;
    const changedAt = isSame ? before.changedAt : await lastChangeOf(source, entries);
    kept.set(language, { entries, listed, ...(changedAt !== undefined && { changedAt }) });
    const made = [changedAt, ...entries.map(({ key, etag }) => `${key} ${etag}`)].join('\n');
    return { entries: withTexts(entries), made, ...(changedAt !== undefined && { changedAt }) };
  };
}

async function lastChangeOf({ store, now }: ArticleSource, entries: readonly FeedEntry[]) {
  const startAfter = afterEmbargoed(prefixes.changed, now());
  const { objects } = await store.list(prefixes.changed, { startAfter, limit: 1 });
  const times = objects.map(({ key }) => timeInCard(key.slice(prefixes.changed.length)).toISOString());
  return [...times, lastChange(entries) ?? ''].filter(Boolean).sort().at(-1);
}

/** The newest with their texts, and from where these are too much for a feed with their summaries. */
function withTexts(entries: KeptEntry[]): KeptEntry[] {
  let bytes = 0;
  return entries.map((entry) => {
    bytes += Buffer.byteLength(entry.version.bodyHtml);
    return bytes <= FEED_BYTES ? entry : summarized(entry);
  });
}

const summarized = rememberOf((entry: KeptEntry): KeptEntry => {
  const { version } = entry;
  return { ...entry, version: { ...version, bodyHtml: `<p>${escapeHtml(version.excerpt)}</p>` } };
});

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text: string) => text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? '');
