import type { ArticleState } from '../functions/article/article.ts';
import type { SiteConfig } from '../functions/article/site-config.ts';
import type { Version } from '../functions/article/version.ts';
import { memoryKey } from '../functions/memory/memory-unit.ts';
import { getJson } from '../functions/store/json-object.ts';
import { prefixes, sourceKey } from '../functions/store/keys.ts';
import { listAll } from '../functions/store/list-all.ts';
import type { ObjectStore } from '../functions/store/object-store.ts';
import { readState, readVersions } from './articles.ts';
import type { Kept } from './import-file.ts';

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

/** The articles that may read differently now: with a segment that is in memory anew, or whose terms have changed. */
export async function findAffected(
  store: ObjectStore,
  site: SiteConfig,
  { memoryKeys, termLanguages }: Kept,
): Promise<string[]> {
  if (memoryKeys.size + termLanguages.size === 0) return [];
  const found: string[] = [];
  for await (const { key } of listAll(store, prefixes.articles)) {
    const state = (await getJson<ArticleState>(store, key))?.value;
    if (state === undefined || state.withdrawn) continue;
    const isAffected =
      termLanguages.has(state.sourceLanguage) ||
      (await readVersions(store, site, state)).some((version) => hasSegmentIn(version, memoryKeys));
    if (isAffected) found.push(state.id);
  }
  return found;
}

function hasSegmentIn({ sourceLanguage, language, segments }: Version, memoryKeys: ReadonlySet<string>) {
  return segments.some(({ source }) => memoryKeys.has(memoryKey(sourceLanguage, language, source)));
}
