import type { ArticleState } from '../../functions/shared/article/article.ts';
import type { Language } from '../../functions/shared/article/language.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { MemoryUnit } from '../../functions/shared/language/memory/memory-unit.ts';
import { memoryKey, needsTranslation } from '../../functions/shared/language/memory/memory-unit.ts';
import { servingPairs } from '../../functions/shared/language/memory/serving-pairs.ts';
import { segmentWords, unitWords } from '../../functions/shared/language/near/words-of.ts';
import { readVersions } from '../../functions/shared/standing/read-versions.ts';
import { prefixes } from '../../functions/shared/store/keys.ts';
import { listAll } from '../../functions/shared/store/list-all.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { getReadable } from '../../functions/shared/store/readable-object.ts';
import { nameWords } from './import-file.ts';

/** How far translations of a file are of any use here. */
export interface MatchCounts {
  /** Each direction counted. */
  read: number;
  /** Those in languages that this site translates from and into; no article can hold the others. */
  canMatch: number;
  /** Those with the source, or the words, of a segment of an article that is stored. */
  matching: number;
}

export async function countMatches(
  units: readonly MemoryUnit[],
  { store, site }: { store: ObjectStore; site: SiteConfig },
): Promise<MatchCounts> {
  const sources = new Set<Language>([
    ...site.languages,
    ...(site.sourceLanguage ? [site.sourceLanguage] : []),
  ]);
  const open = new Map<string, MemoryUnit[]>();
  for (const unit of units) {
    const { sourceLanguage, targetLanguage, source, origin } = unit;
    entryOf(open, memoryKey(sourceLanguage, targetLanguage, source)).push(unit);
    if (origin === 'human') entryOf(open, nameWords(unit, unitWords(source))).push(unit);
  }
  const matching = new Set<MemoryUnit>();
  const meet = (name: string) => {
    for (const unit of open.get(name) ?? []) matching.add(unit);
  };
  for await (const { key } of listAll(store, prefixes.articles)) {
    const state = (await getReadable<ArticleState>(store, key))?.value;
    if (state === undefined || state.withdrawn) continue;
    sources.add(state.sourceLanguage);
    for (const { sourceLanguage, language, segments } of await readVersions(store, site, state)) {
      for (const pair of servingPairs({ sourceLanguage, targetLanguage: language })) {
        for (const { source } of segments) {
          meet(memoryKey(pair.sourceLanguage, pair.targetLanguage, source));
          meet(nameWords(pair, segmentWords(source)));
        }
      }
    }
  }
  const served = new Set(
    [...sources].flatMap((sourceLanguage) =>
      site.languages.flatMap((targetLanguage) =>
        servingPairs({ sourceLanguage, targetLanguage }).map((pair) => nameWords(pair, '')),
      ),
    ),
  );
  const canMatch = units.filter((unit) => served.has(nameWords(unit, '')) && needsTranslation(unit.source));
  return { read: units.length, canMatch: canMatch.length, matching: matching.size };
}

function entryOf(map: Map<string, MemoryUnit[]>, key: string): MemoryUnit[] {
  const value = map.get(key) ?? [];
  map.set(key, value);
  return value;
}
