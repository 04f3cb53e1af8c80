import type { Language } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import type { ObjectReader } from '../../shared/store/object-store.ts';
import { type Alternate, alternatesIn } from '../alternates.ts';
import { articlePath } from '../paths.ts';
import { indexedFolder } from './indexed-folder.ts';
import { type CardRange, type ListedCard, listCards } from './list-cards.ts';
import type { Period } from './period.ts';
import { readEnded } from './read-ended.ts';

/** URLs in one sitemap: more never fit into what a function answers (shardXml). */
const URL_LIMIT = 10_000;

export interface ShardRequest {
  site: SiteConfig;
  baseUrl: string;
  language: Language;
  period: Period;
  now: Date;
}

export interface ShardEntry {
  url: string;
  lastModified: Date;
  /** Itself included, and last the address that negotiates. */
  alternates: Alternate[];
}

/**
 * The articles of a period in a language, newest first and at most 10,000, with their siblings in the site's other
 * languages. Keys say it all, so no object is read: one LIST for each language and begun 1,000 articles, and one of what
 * has ended.
 */
export async function readShard(store: ObjectReader, request: ShardRequest): Promise<ShardEntry[]> {
  const { site, baseUrl, language, period, now } = request;
  const range = { newest: new Date(Math.min(period.end.getTime() - 1, now.getTime())), oldest: period.start };
  if (range.newest < range.oldest) return [];
  const ended = await readEnded(store, now);
  const lists = new Map(
    await Promise.all(
      site.languages.map(async (of) => {
        const cards = await readRange(store, indexedFolder(of, site), range);
        return [of, cards.filter(({ id }) => !ended.has(id))] as const;
      }),
    ),
  );
  const languagesOf = new Map<string, Language[]>();
  for (const [of, cards] of lists) {
    for (const { name } of cards) languagesOf.set(name, [...(languagesOf.get(name) ?? []), of]);
  }
  return (lists.get(language) ?? []).map(({ name, id, lastModified }) => ({
    url: baseUrl + articlePath(language, id),
    lastModified,
    alternates: alternatesIn(languagesOf.get(name) ?? [], id, site, baseUrl, { withDefault: true }),
  }));
}

async function readRange(store: ObjectReader, folder: string, range: CardRange): Promise<ListedCard[]> {
  const found: ListedCard[] = [];
  for await (const page of listCards(store, folder, range)) {
    found.push(...page);
    if (found.length >= URL_LIMIT) break;
  }
  return found.slice(0, URL_LIMIT);
}
