import type { ArticleState, SourceArticle } from '../../functions/shared/article/article.ts';
import { isGone } from '../../functions/shared/article/is-gone.ts';
import type { Language } from '../../functions/shared/article/language.ts';
import { offered } from '../../functions/shared/article/offered.ts';
import type { PublishedArticle } from '../../functions/shared/article/published.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { Version } from '../../functions/shared/article/version.ts';
import { isAskedFor } from '../../functions/shared/standing/is-asked-for.ts';
import { readVersions } from '../../functions/shared/standing/read-versions.ts';
import {
  articleIdProblem,
  articleKey,
  parseInboxKey,
  publishedKey,
  sourceKey,
} from '../../functions/shared/store/keys.ts';
import { mapAtOnce } from '../../functions/shared/store/map-at-once.ts';
import type { ObjectReader } from '../../functions/shared/store/object-store.ts';
import { getReadable } from '../../functions/shared/store/readable-object.ts';
import type { ContentFile } from './content-folder.ts';
import { inboxKeyOf } from './inbox-key-of.ts';

/** Where an article of the content folder stands now. */
export interface TakenArticle {
  id: string;
  state: ArticleState;
  source: SourceArticle | undefined;
  /** Those of the revision that counts. */
  versions: Version[];
  published: PublishedArticle | undefined;
}

/** Articles read at once. */
const AT_ONCE = 16;

/**
 * What `find` makes of every article of the content folder that was taken in, in the folder's order. The texts of some
 * are in memory at any time, and never all.
 */
export async function mapTakenArticles<T>(
  store: ObjectReader,
  site: SiteConfig,
  files: readonly ContentFile[],
  find: (article: TakenArticle) => T,
): Promise<T[]> {
  const found = await mapArticles(files, async (id) => {
    const article = await readTakenArticle(store, site, id);
    return article === undefined ? [] : [find(article)];
  });
  return found.flat();
}

/** By their ids, some at once. */
export function mapArticles<T>(files: readonly ContentFile[], map: (id: string) => Promise<T>): Promise<T[]> {
  const ids = [...articleIds(files)].filter((id) => articleIdProblem(id) === undefined);
  return mapAtOnce(ids, AT_ONCE, map);
}

export function articleIds(files: readonly ContentFile[]): Set<string> {
  const articles = files.filter(({ kind }) => kind === 'article');
  return new Set(articles.map(({ path }) => parseInboxKey(inboxKeyOf(path)).articleId));
}

export async function readTakenArticle(
  store: ObjectReader,
  site: SiteConfig,
  id: string,
): Promise<TakenArticle | undefined> {
  const read = async <T>(key: string) => (await getReadable<T>(store, key))?.value;
  const state = await readArticleState(store, id);
  if (state === undefined) return undefined;
  const published = await read<PublishedArticle>(publishedKey(id));
  return {
    id,
    state,
    source: await read<SourceArticle>(sourceKey(id, state.revision)),
    versions: await readVersions(store, site, state),
    published: published && offered(published, site.languages),
  };
}

export async function readArticleState(store: ObjectReader, id: string): Promise<ArticleState | undefined> {
  return articleIdProblem(id) ? undefined : (await getReadable<ArticleState>(store, articleKey(id)))?.value;
}

/** Not every language is done: a version is held, or was not made when the process ended. */
export function isBehind({ state, source, versions, published }: TakenArticle, site: SiteConfig): boolean {
  if (state.draft || isGone(state, new Date())) return versions.length === 0;
  const waiting = new Set(source?.rejectedLanguages);
  const made = new Set(versions.map(({ language }) => language));
  const isMissing = (language: Language) =>
    isAskedFor(language, state, published) && !made.has(language) && !waiting.has(language);
  return versions.some(({ held }) => held) || site.languages.some(isMissing);
}
