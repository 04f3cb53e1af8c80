import { asCoded, type Coded } from '../../article/coded-text.ts';
import type { Language } from '../../article/language.ts';
import type { ObjectStore } from '../../store/object-store.ts';
import { getReadable } from '../../store/readable-object.ts';
import { updateJson } from '../../store/update-json.ts';
import { dropUnseen } from '../text/decode-entities.ts';
import { type MemoryUnit, memoryKey, type SegmentContext } from './memory-unit.ts';
import { contextKey, mergeUnit } from './merge-unit.ts';
import type { MemoryPair } from './serving-pairs.ts';

/**
 * What memory has for a segment, of people's translations the one that was said between the same neighbours.
 *
 * @example
 * const unit = await findUnit(store, 'en', 'fr', 'See <1>this</1>', contextAt(segments, place));
 */
export async function findUnit(
  store: ObjectStore,
  source: Language,
  target: Language,
  coded: Coded,
  context: SegmentContext = {},
): Promise<MemoryUnit | undefined> {
  const unit = (await getReadable<MemoryUnit>(store, memoryKey(source, target, coded)))?.value;
  return unit && inContext(unit, context);
}

/** As {@link findUnit}, in the first of several pairs that has a person's word, else in the first that has any. */
export async function findServingUnit(
  store: ObjectStore,
  pairs: readonly MemoryPair[],
  coded: Coded,
  context: SegmentContext,
): Promise<MemoryUnit | undefined> {
  const units = await Promise.all(
    pairs.map((pair) => findUnit(store, pair.sourceLanguage, pair.targetLanguage, coded, context)),
  );
  return units.find((unit) => unit?.origin === 'human') ?? units.find((unit) => unit !== undefined);
}

/** The unit as it reads between these neighbours: both the same, else the one before, else the one after. */
export function inContext({ elsewhere = [], ...unit }: MemoryUnit, context: SegmentContext): MemoryUnit {
  const closeness = (said: SegmentContext | undefined) => {
    if (said === undefined) return 0;
    if (contextKey(said) === contextKey(context)) return 4;
    const isBefore = said.before !== undefined && said.before === context.before;
    const isAfter = said.after !== undefined && said.after === context.after;
    return (isBefore ? 2 : 0) + (isAfter ? 1 : 0);
  };
  let best: MemoryUnit = unit;
  for (const variant of elsewhere) {
    if (closeness(variant.context) <= closeness(best.context)) continue;
    const { sourceLanguage, targetLanguage, source } = unit;
    best = { sourceLanguage, targetLanguage, source, origin: 'human', ...variant };
  }
  return best;
}

export interface SavedUnit {
  /** What memory holds now. */
  unit: MemoryUnit;
  changed: boolean;
  /** Ids of articles that waited for it. */
  released: string[];
}

/**
 * Keeps a unit by the rules of {@link mergeUnit}, without characters nobody can see.
 * @param isMissing Memory had nothing of it a moment ago: a look less, and as right if somebody was quicker.
 */
export async function saveUnit(store: ObjectStore, unit: MemoryUnit, isMissing = false): Promise<SavedUnit> {
  const seen = { ...unit, target: asCoded(dropUnseen(unit.target)) };
  let waited: string[] = [];
  const merge = (stored: MemoryUnit | undefined) => {
    const merged = mergeUnit(stored, seen);
    waited = merged.waiting === undefined ? (stored?.waiting ?? []) : [];
    return merged;
  };
  const saved = await changeUnit(store, seen, merge, isMissing);
  return { ...saved, released: waited };
}

/**
 * Asks for a new machine translation: the unit stays as it is until one comes, but counts as untranslated. A
 * person's unit is asked for only if `includeHuman` says so. A segment without a unit gets an empty one, so
 * that an earlier person's translation of it is not kept in its place.
 */
export async function requestTranslation(
  store: ObjectStore,
  segment: Pick<MemoryUnit, 'sourceLanguage' | 'targetLanguage' | 'source'>,
  { context, includeHuman, now }: { context: SegmentContext; includeHuman: boolean; now: Date },
): Promise<boolean> {
  const { sourceLanguage, targetLanguage, source } = segment;
  const empty: MemoryUnit = {
    sourceLanguage,
    targetLanguage,
    source,
    target: asCoded(''),
    origin: 'machine',
    state: 'initial',
    changedAt: now.toISOString(),
    ...(includeHuman && { askedAt: now.toISOString() }),
  };
  const { changed } = await changeUnit(store, empty, (stored) => {
    if (stored === undefined) return empty;
    const here = inContext(stored, context);
    // It is asked for on purpose: whatever was refused before, the machine has all its attempts again.
    if (stored.refused !== undefined && here.origin === 'machine') return withoutRefusals(stored);
    if (here.state === 'initial' || (here.origin === 'human' && !includeHuman)) return stored;
    const { elsewhere = [], ...unit } = stored;
    const others = elsewhere.filter((variant) => contextKey(variant.context) !== contextKey(here.context));
    return {
      ...unit,
      state: 'initial',
      ...(includeHuman && { askedAt: now.toISOString() }),
      ...(others.length > 0 && { elsewhere: others }),
    };
  });
  return changed;
}

function withoutRefusals({ refused: _, ...unit }: MemoryUnit): MemoryUnit {
  return unit.target === '' ? { ...unit, from: undefined } : { ...unit, state: 'initial' };
}

/** The machine's unit stays under terms that have changed: they were looked at, by checks. */
export async function keepUnderTerms(
  store: ObjectStore,
  unit: MemoryUnit,
  terms: string | undefined,
): Promise<void> {
  await changeUnit(store, unit, (stored = unit) =>
    stored.origin === 'machine' && stored.state !== 'initial' ? { ...stored, terms } : stored,
  );
}

async function changeUnit(
  store: ObjectStore,
  { sourceLanguage, targetLanguage, source }: MemoryUnit,
  change: (stored: MemoryUnit | undefined) => MemoryUnit,
  isMissing = false,
): Promise<{ unit: MemoryUnit; changed: boolean }> {
  const key = memoryKey(sourceLanguage, targetLanguage, source);
  const { value, changed } = await updateJson(store, key, change, { isRemade: true, isMissing });
  return { unit: value, changed };
}
