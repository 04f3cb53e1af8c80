import { afterEmbargoed, isEmbargoed } from '../../shared/article/embargo.ts';
import { isGone } from '../../shared/article/is-gone.ts';
import type { Language } from '../../shared/article/language.ts';
import { offered } from '../../shared/article/offered.ts';
import type { Card, PublishedArticle } from '../../shared/article/published.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import {
  articleIdInCard,
  articleIdProblem,
  invertedTime,
  newestFolder,
  publishedKey,
  taggedFolder,
} from '../../shared/store/keys.ts';
import { KEY_LIMIT, type ObjectReader } from '../../shared/store/object-store.ts';
import { listFolders, type NamedCard } from './list-folders.ts';
import { readCard } from './read-card.ts';
import { readPublished } from './read-published.ts';

/** Cards on a list page. */
export const PAGE_SIZE = 20;

/** What an article is read from, and for whom. */
export interface ArticleSource {
  store: ObjectReader;
  site: Pick<SiteConfig, 'languages'>;
  now: () => Date;
}

/** An article as it is read, with the ETag of what it is made of. */
export interface ReadArticle {
  article: PublishedArticle;
  etag: string;
}

/** What readers may see of an article; `undefined` where there is none, or its hour has not come. */
export async function readArticleObject(
  { store, site, now }: ArticleSource,
  id: string,
): Promise<ReadArticle | undefined> {
  if (articleIdProblem(id) !== undefined) return undefined;
  const found = await readPublished(store, publishedKey(id));
  if (found === undefined || isEmbargoed(found.value, now())) return undefined;
  return { article: offeredOf(found.value, site.languages), etag: found.etag };
}

const lastOffered = new WeakMap<
  PublishedArticle,
  { languages: readonly Language[]; article: PublishedArticle }
>();

/** {@link offered}, which is made once of an article that is kept. */
function offeredOf(read: PublishedArticle, languages: readonly Language[]): PublishedArticle {
  const last = lastOffered.get(read);
  if (last?.languages === languages) return last.article;
  const article = offered(read, languages);
  lastOffered.set(read, { languages, article });
  return article;
}

/** {@link readArticleObject} without its ETag. */
export async function readArticle(source: ArticleSource, id: string): Promise<PublishedArticle | undefined> {
  return (await readArticleObject(source, id))?.article;
}

export interface CardPage {
  cards: Card[];
  /** Tells this page from what it was or will be: a card changes with all that readers get of its article. */
  made: string;
  /** For `?after=`, where older ones follow. */
  after?: string;
}

/** The last part of a card's key, as `?after=` has it. */
const CARD_NAME = /^\d{17}-[^/]{1,200}\.json$/;

export const isCardName = (text: string) =>
  CARD_NAME.test(text) && articleIdProblem(articleIdInCard(text)) === undefined;

/** The longest folder that has room for a card's key of 1,024 bytes. */
const FOLDER_BYTES = KEY_LIMIT - 224;

export interface CardsAsked {
  tag?: string;
  /** In place of one: the cards under any of these. */
  tags?: readonly string[];
  after?: string;
  limit?: number;
  now: Date;
  /** Times of publication, both included. */
  from?: Date;
  to?: Date;
}

/** `undefined` for a tag of which there can be no card. */
export function cardFolder(language: Language, tag: string | undefined): string | undefined {
  const folder = tag === undefined ? newestFolder(language) : taggedFolder(language, tag);
  return Buffer.byteLength(folder) > FOLDER_BYTES ? undefined : folder;
}

/** Where the cards are that are asked for. */
export function cardFolders(language: Language, { tag, tags }: Pick<CardsAsked, 'tag' | 'tags'>): string[] {
  return (tags ?? [tag]).flatMap((one) => cardFolder(language, one) ?? []);
}

/** One LIST for each folder and the cards that changed, behind "now" in key order, so that what is embargoed does not show. */
export async function readCards(
  store: ObjectReader,
  language: Language,
  { tag, tags, after = '', limit = PAGE_SIZE, now, from, to = now }: CardsAsked,
): Promise<CardPage> {
  const startAfter = afterEmbargoed('', to < now ? to : now, after);
  const folders = cardFolders(language, { tag, tags });
  const { cards: listed, truncated: hasMore } = await listFolders(store, folders, { startAfter, limit });
  const end = from === undefined ? undefined : invertedTime(new Date(from.getTime() - 1));
  const inside = end === undefined ? listed : listed.filter(({ name }) => name < end);
  const truncated = hasMore && inside.length === listed.length;
  return readCardPage(store, inside, truncated ? inside.at(-1)?.name : undefined, now);
}

/** @param last Its last card, where others follow. */
export async function readCardPage(
  store: ObjectReader,
  listed: readonly Pick<NamedCard, 'key' | 'etag'>[],
  last: string | undefined,
  now: Date,
): Promise<CardPage> {
  const read = await Promise.all(listed.map((object) => readCard(store, object)));
  const cards: Card[] = [];
  let made = '';
  for (const [index, card] of read.entries()) {
    if (card === undefined || isGone(card, now)) continue;
    cards.push(card);
    made += `${card.id} ${listed[index]?.etag}\n`;
  }
  return { cards, made: made + (last ?? ''), ...(last !== undefined && { after: last }) };
}
