import type { Language } from '../../article/language.ts';
import { memoryFolder } from '../../store/keys.ts';
import type { ObjectReader } from '../../store/object-store.ts';

/** A folder of memory. */
export interface MemoryPair {
  sourceLanguage: Language;
  targetLanguage: Language;
}

/**
 * Regions whose writing serves a language without one. Regions of other languages are read as the language itself
 * (parseLanguage); `zh-TW` is in another script than `zh`.
 */
const REGIONS: Readonly<Record<Language, readonly Language[]>> = {
  es: ['es-MX'],
  fa: ['fa-AF'],
  fr: ['fr-CA'],
  pt: ['pt-PT'],
};

/** The pairs whose translations serve a pair: itself first, then those in a region's writing. */
export function servingPairs({ sourceLanguage, targetLanguage }: MemoryPair): MemoryPair[] {
  const withRegions = (language: Language) => [language, ...(REGIONS[language] ?? [])];
  return withRegions(sourceLanguage).flatMap((source) =>
    withRegions(targetLanguage).map((target) => ({ sourceLanguage: source, targetLanguage: target })),
  );
}

/** As {@link servingPairs}, without regions that memory has nothing of: a LIST each, in place of a GET a segment. */
export async function findServingPairs(store: ObjectReader, pair: MemoryPair): Promise<MemoryPair[]> {
  const [own, ...regions] = servingPairs(pair);
  const found = await Promise.all(
    regions.map(async (one) => {
      const { objects } = await store.list(memoryFolder(one.sourceLanguage, one.targetLanguage), {
        limit: 1,
      });
      return objects.length > 0 ? [one] : [];
    }),
  );
  return [...(own ? [own] : []), ...found.flat()];
}
