import type { ArticleState } from '../../functions/shared/article/article.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { Version } from '../../functions/shared/article/version.ts';
import { memoryKey } from '../../functions/shared/language/memory/memory-unit.ts';
import { servingPairs } from '../../functions/shared/language/memory/serving-pairs.ts';
import { segmentWords } from '../../functions/shared/language/near/words-of.ts';
import { readVersions } from '../../functions/shared/standing/read-versions.ts';
import { prefixes } from '../../functions/shared/store/keys.ts';
import { listAll } from '../../functions/shared/store/list-all.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { getReadable } from '../../functions/shared/store/readable-object.ts';
import { type Kept, nameWords } from './import-file.ts';

/** The articles that may read differently now: with a segment that is in memory anew, or whose terms have changed. */
export async function findAffected(store: ObjectStore, site: SiteConfig, kept: Kept): Promise<string[]> {
  const { memoryKeys, termLanguages } = kept;
  if (memoryKeys.size + termLanguages.size === 0) return [];
  const found: string[] = [];
  for await (const { key } of listAll(store, prefixes.articles)) {
    const state = (await getReadable<ArticleState>(store, key))?.value;
    if (state === undefined || state.withdrawn) continue;
    const isAffected =
      termLanguages.has(state.sourceLanguage) ||
      (await readVersions(store, site, state)).some((version) => hasSegmentIn(version, kept));
    if (isAffected) found.push(state.id);
  }
  return found;
}

function hasSegmentIn({ sourceLanguage, language, segments }: Version, { memoryKeys, words }: Kept) {
  const pairs = servingPairs({ sourceLanguage, targetLanguage: language });
  return segments.some(({ source }) =>
    pairs.some(
      (pair) =>
        memoryKeys.has(memoryKey(pair.sourceLanguage, pair.targetLanguage, source)) ||
        words.has(nameWords(pair, segmentWords(source))),
    ),
  );
}
