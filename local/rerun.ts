import type { ArticleState } from '../functions/article/article.ts';
import type { SiteConfig } from '../functions/article/site-config.ts';
import type { Version } from '../functions/article/version.ts';
import { memoryKey } from '../functions/memory/memory-unit.ts';
import { getJson } from '../functions/store/json-object.ts';
import { prefixes, sourceKey } from '../functions/store/keys.ts';
import { listAll } from '../functions/store/list-all.ts';
import type { ObjectStore } from '../functions/store/object-store.ts';
import { readState, readVersions } from './articles.ts';

/**
 * Puts an article's source again, which wakes the translate stage: what memory knows costs nothing.
 * @returns whether there is such an article.
 */
export async function rerunArticle(store: ObjectStore, articleId: string): Promise<boolean> {
  const state = await readState(store, articleId);
  const source = state && (await store.get(sourceKey(articleId, state.revision)));
  if (source === undefined) return false;
  await store.put(source.key, source.body);
  return true;
}

/** The articles that a choice is true of, by id, with the versions of the revision that counts. */
export async function findArticles(
  store: ObjectStore,
  site: SiteConfig,
  isWanted: (state: ArticleState, versions: Version[]) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of listAll(store, prefixes.articles)) {
    const state = (await getJson<ArticleState>(store, key))?.value;
    if (state === undefined || state.withdrawn) continue;
    const versions = await readVersions(store, site, state);
    if (isWanted(state, versions)) found.push(state.id);
  }
  return found;
}

/** Those with a segment that one of these memory units is about. */
export function findArticlesWith(
  store: ObjectStore,
  site: SiteConfig,
  memoryKeys: ReadonlySet<string>,
): Promise<string[]> {
  return findArticles(store, site, (_, versions) =>
    versions.some(({ sourceLanguage, language, segments }) =>
      segments.some(({ source }) => memoryKeys.has(memoryKey(sourceLanguage, language, source))),
    ),
  );
}
