import type { CodedText } from '../article/coded-text.ts';
import type { Language } from '../article/language.ts';
import { findUnit, saveUnit } from '../memory/memory.ts';
import { type MemoryUnit, memoryKey, needsTranslation, normalizeSegment } from '../memory/memory-unit.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { Translator } from './translator.ts';

export interface TranslatePorts {
  store: ObjectStore;
  translator: Translator;
  now?: () => Date;
}

export interface TranslatedSegments {
  /** By memory key; a segment that is not in it has no translation. */
  units: ReadonlyMap<string, MemoryUnit>;
  /** Code points sent to the machine. */
  charactersSent: number;
  /** Why the machine did not do all of it. */
  failure?: unknown;
}

/**
 * Memory first, the machine for the rest, each different segment once. What the machine gives is in memory
 * before the next batch is taken, so that an interruption does not pay for a segment twice.
 */
export async function translateSegments(
  segments: readonly CodedText[],
  sourceLanguage: Language,
  targetLanguage: Language,
  { store, translator, now = () => new Date() }: TranslatePorts,
): Promise<TranslatedSegments> {
  const units = new Map<string, MemoryUnit>();
  const wanted = new Map(
    segments
      .filter(({ text }) => needsTranslation(text))
      .map((segment) => [memoryKey(sourceLanguage, targetLanguage, segment.text), segment]),
  );
  await Promise.all(
    [...wanted].map(async ([key, { text }]) => {
      const unit = await findUnit(store, sourceLanguage, targetLanguage, text);
      if (unit !== undefined) units.set(key, unit);
    }),
  );

  const missing = [...wanted].filter(([key]) => !units.has(key));
  let charactersSent = 0;
  if (missing.length === 0) return { units, charactersSent };
  try {
    const request = {
      sourceLanguage,
      targetLanguage,
      segments: missing.map(([, segment]) => segment),
      terms: [],
    };
    for await (const batch of translator.translate(request)) {
      charactersSent += batch.charactersSent;
      for (const { index, text: target } of batch.results) {
        const [key, segment] = missing[index] ?? [];
        if (key === undefined || segment === undefined || !target) continue;
        const saved = await saveUnit(store, {
          ...{ sourceLanguage, targetLanguage, source: normalizeSegment(segment.text), target },
          ...{ origin: 'machine', state: 'translated', changedAt: now().toISOString() },
          ...(translator.engine !== undefined && { engine: translator.engine }),
        });
        units.set(key, saved.unit);
      }
    }
    return { units, charactersSent };
  } catch (failure) {
    return { units, charactersSent, failure };
  }
}
