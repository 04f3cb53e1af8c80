import type { Coded, CodedText } from '../../shared/article/coded-text.ts';
import type { Language } from '../../shared/article/language.ts';
import { findUnit } from '../../shared/language/memory/memory.ts';
import type { MemoryUnit, SegmentContext } from '../../shared/language/memory/memory-unit.ts';
import type { MemoryPair } from '../../shared/language/memory/serving-pairs.ts';
import type { NearShard } from '../../shared/language/near/near-shard.ts';
import { hashOfWords, segmentWords, unitWords } from '../../shared/language/near/words-of.ts';
import { nearKey } from '../../shared/store/keys.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import { getReadable } from '../../shared/store/readable-object.ts';
import { recode } from './recode.ts';

/** Finds what people translated with the same words and other codes. */
export type FindByWords = (segment: CodedText, context: SegmentContext) => Promise<MemoryUnit | undefined>;

/** Units with the same words and different codes that are looked at. */
const LOOKED_AT = 5;

/**
 * What pairs of memory have by words. Each shard is read once, and none that there is not.
 * Nothing is read before somebody asks and waits: a read that fails with nobody waiting would end the process.
 */
export function createFindByWords(
  store: ObjectStore,
  pairs: readonly MemoryPair[],
  keysOf: (source: Language) => Promise<ReadonlySet<string>>,
): FindByWords {
  const folders = pairs.map((pair) => ({ pair, sourcesOf: openShards(store, pair, keysOf) }));
  return async (segment, context) => {
    for (const { pair, sourcesOf } of folders) {
      const sources = await sourcesOf(segment.text);
      for (const source of sources.slice(0, LOOKED_AT)) {
        const { sourceLanguage, targetLanguage } = pair;
        const unit = await findUnit(store, sourceLanguage, targetLanguage, source, context);
        if (unit?.origin !== 'human' || unit.state === 'initial') continue;
        const target = recode(segment, unit, pair);
        if (target !== undefined) return { ...unit, source: segment.text, target };
      }
    }
    return undefined;
  };
}

type SourcesOf = (text: Coded) => Promise<NearShard['sources']>;

function openShards(
  store: ObjectStore,
  { sourceLanguage, targetLanguage }: MemoryPair,
  keysOf: (source: Language) => Promise<ReadonlySet<string>>,
): SourcesOf {
  const read = new Map<string, Promise<NearShard | undefined>>();
  return async (text) => {
    const there = await keysOf(sourceLanguage);
    if (there.size === 0) return [];
    const words = segmentWords(text);
    const key = nearKey(sourceLanguage, targetLanguage, hashOfWords(words));
    if (!there.has(key)) return [];
    const shard = read.get(key) ?? getReadable<NearShard>(store, key).then((object) => object?.value);
    read.set(key, shard);
    return ((await shard)?.sources ?? []).filter((source) => unitWords(source) === words);
  };
}
