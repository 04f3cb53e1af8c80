import { asCoded, type Coded, type CodedText } from '../shared/article/coded-text.ts';
import type { Language } from '../shared/article/language.ts';
import { findUnit, saveUnit } from '../shared/language/memory/memory.ts';
import {
  contextAt,
  type MemoryUnit,
  memoryKey,
  needsTranslation,
  normalizeSegment,
} from '../shared/language/memory/memory-unit.ts';
import type { Term } from '../shared/language/terminology/term.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import type { Pin } from './find-pins.ts';
import type { Translator } from './translator.ts';
import { fixTypography, type TypographyOptions } from './typography/fix-typography.ts';

export interface TranslatePorts {
  store: ObjectStore;
  translator: Translator;
  now?: () => Date;
}

/** What is to be translated, and by what rules. */
export interface TranslationJob {
  segments: readonly CodedText[];
  sourceLanguage: Language;
  targetLanguage: Language;
  /** Noted in new units: the key of the source. */
  from: string;
  terms: readonly Term[];
  typography: TypographyOptions;
  /** Names the terms in a segment; a machine's unit made under another name is made anew. */
  fingerprint(coded: Coded): string | undefined;
  /** People's translations of what changed segments said before; asked for only where memory lacks some. */
  findPins(): Promise<ReadonlyMap<number, Pin>>;
}

/** What stands for a segment: a unit of memory, or what a person wrote for its earlier wording. */
export interface SegmentTranslation {
  unit?: MemoryUnit;
  pin?: Pin;
}

/** How many segments cost nothing, and how many the machine did. Those without words count as neither. */
export interface SegmentCounts {
  fromMemory: number;
  translated: number;
}

export interface TranslatedSegments {
  /** By the segments' places. */
  translations: SegmentTranslation[];
  /** Code points sent to the machine. */
  charactersSent: number;
  counts: SegmentCounts;
  /** Why the machine did not do all of it. */
  failure?: unknown;
}

/**
 * Memory first, the machine for the rest, each different segment once. What a person wrote is not sent again
 * when its source changes: it stays until a person or an explicit request replaces it. What the machine gives is
 * in memory before the next batch is taken, so that an interruption does not pay for a segment twice.
 */
export async function translateSegments(
  job: TranslationJob,
  ports: TranslatePorts,
): Promise<TranslatedSegments> {
  const known = await readMemory(job, ports.store);
  const isMissing = (place: number) => known[place]?.unit === undefined && needsUnit(job, place);
  const pins = job.segments.some((_, place) => isMissing(place)) ? await job.findPins() : new Map();
  for (const [place, pin] of pins) if (isMissing(place)) known[place] = { pin };

  const open = new Set(
    [...job.segments.keys()].filter((place) => {
      const { unit, pin } = known[place] ?? {};
      return pin === undefined && needsUnit(job, place) && (unit === undefined || isStale(unit, job));
    }),
  );
  const made = await translateMissing(job, open, ports);
  const translations = job.segments.map((segment, place): SegmentTranslation => {
    const stands = known[place] ?? {};
    if (!open.has(place)) return stands;
    const unit = made.units.get(keyOf(job, segment));
    return unit ? { unit } : withoutRequest(stands);
  });
  const counts = {
    fromMemory: known.filter(({ unit, pin }, place) => !open.has(place) && (unit ?? pin) !== undefined)
      .length,
    translated: [...open].filter((place) => made.units.has(keyOf(job, job.segments[place] as CodedText)))
      .length,
  };
  const { charactersSent, failure } = made;
  return { translations, charactersSent, counts, failure };
}

const keyOf = ({ sourceLanguage, targetLanguage }: TranslationJob, { text }: CodedText) =>
  memoryKey(sourceLanguage, targetLanguage, text);

const needsUnit = ({ segments }: TranslationJob, place: number) =>
  needsTranslation(segments[place]?.text ?? asCoded(''));

async function readMemory(job: TranslationJob, store: ObjectStore): Promise<SegmentTranslation[]> {
  const { segments, sourceLanguage, targetLanguage } = job;
  const sources = segments.map(({ text }) => text);
  return Promise.all(
    sources.map(async (text, place) => {
      if (!needsTranslation(text)) return {};
      const unit = await findUnit(store, sourceLanguage, targetLanguage, text, contextAt(sources, place));
      return unit === undefined ? {} : { unit };
    }),
  );
}

/** Somebody asked for it anew, or a machine made it under other terms. */
function isStale(unit: MemoryUnit, { fingerprint }: TranslationJob): boolean {
  return unit.state === 'initial' || (unit.origin === 'machine' && unit.terms !== fingerprint(unit.source));
}

/** A unit that was asked for anew counts as untranslated until the new one is there. */
function withoutRequest(translation: SegmentTranslation): SegmentTranslation {
  return translation.unit?.state === 'initial' ? {} : translation;
}

interface MadeUnits {
  /** By memory key. */
  units: Map<string, MemoryUnit>;
  charactersSent: number;
  failure?: unknown;
}

/** Each different segment once, wherever it stands. */
async function translateMissing(
  job: TranslationJob,
  places: ReadonlySet<number>,
  { store, translator, now = () => new Date() }: TranslatePorts,
): Promise<MadeUnits> {
  const { sourceLanguage, targetLanguage, terms, from, fingerprint } = job;
  const made: MadeUnits = { units: new Map(), charactersSent: 0 };
  const open = job.segments.filter((_, place) => places.has(place));
  const segments = [...new Map(open.map((segment) => [keyOf(job, segment), segment])).values()];
  if (segments.length === 0) return made;
  try {
    for await (const batch of translator.translate({ sourceLanguage, targetLanguage, segments, terms })) {
      made.charactersSent += batch.charactersSent;
      for (const { index, text, rung } of batch.results) {
        const segment = segments[index];
        if (segment === undefined || !text) continue;
        const source = normalizeSegment(segment.text);
        const used = fingerprint(source);
        const { unit } = await saveUnit(store, {
          sourceLanguage,
          targetLanguage,
          source,
          target: fixTypography(text, targetLanguage, job.typography),
          origin: 'machine',
          state: 'translated',
          changedAt: now().toISOString(),
          from,
          engine: batch.engine,
          model: batch.model,
          rung,
          terms: used,
        });
        made.units.set(keyOf(job, segment), unit);
      }
    }
    return made;
  } catch (failure) {
    return { ...made, failure };
  }
}
