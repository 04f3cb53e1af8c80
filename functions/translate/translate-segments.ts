import { asCoded, type CodedText, plainText } from '../shared/article/coded-text.ts';
import { findServingUnit, keepUnderTerms } from '../shared/language/memory/memory.ts';
import {
  contextsOf,
  isOnlyRefused,
  type MemoryUnit,
  memoryKey,
  needsTranslation,
} from '../shared/language/memory/memory-unit.ts';
import { askAgainAt } from '../shared/language/memory/refusal.ts';
import { findServingPairs } from '../shared/language/memory/serving-pairs.ts';
import { rememberOf } from '../shared/store/remember-of.ts';
import { askMachine } from './ask-machine.ts';
import { createFindByWords } from './by-words/find-by-words.ts';
import type { Pin } from './find-pins.ts';
import type { TextContext } from './text-context.ts';
import type { OpenSegment, TranslatePorts, TranslationJob } from './translation-job.ts';
import { enforcesTerms } from './translator.ts';

/** What stands for a segment: a unit, of memory or with an answer that was refused, or what a person wrote for its earlier wording. */
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
  /** ISO 8601: when the machine may be asked again for one whose answer was refused; absent if for none. */
  askAgainAt?: string;
  /** Ids of articles that waited for an answer which has passed. */
  released: string[];
  /** Why the machine did not do all of it. */
  failure?: unknown;
}

/**
 * Memory first, the machine for the rest, each different segment once. What a person wrote is not sent again
 * when its source changes: it stays until a person or an explicit request replaces it. What the machine gives is
 * judged and in memory before the next batch is taken, so that an interruption does not pay for a segment twice.
 */
export async function translateSegments(
  job: TranslationJob,
  ports: TranslatePorts,
): Promise<TranslatedSegments> {
  const { known, open } = await findOpen(job, ports);
  if (!enforcesTerms(ports.translator, job)) await keepChanged(known, job, ports);
  const different = new Map([...open.values()].map((one) => [one.key, one]));
  const made = await askMachine([...different.values()], job, ports);
  const unitAt = (place: number) => made.units.get(open.get(place)?.key ?? '');
  const translations = job.segments.map((_, place): SegmentTranslation => {
    const stands = known[place] ?? {};
    if (!open.has(place)) return stands;
    const unit = unitAt(place);
    return unit ? { unit } : withoutRequest(stands);
  });
  const counts = {
    fromMemory: known.filter(({ unit, pin }, place) => !open.has(place) && (unit ?? pin) !== undefined)
      .length,
    translated: [...open.keys()].filter((place) => unitAt(place) !== undefined).length,
  };
  const { charactersSent, failure, released } = made;
  const [askAgain] = [...made.refusals.values()].flatMap((refusal) => askAgainAt(refusal) ?? []).sort();
  return {
    translations,
    charactersSent,
    counts,
    ...(askAgain && { askAgainAt: askAgain }),
    released: [...released],
    failure,
  };
}

/** What memory has of a job's segments, and by their places those that a machine is to be asked for. */
export async function findOpen(job: TranslationJob, ports: TranslatePorts) {
  const known = await readMemory(job, ports);
  const isMissing = (place: number) => isUnknown(known[place]) && needsUnit(job, place);
  const pins = job.segments.some((_, place) => isMissing(place)) ? await job.findPins() : new Map();
  for (const [place, pin] of pins) if (isMissing(place)) known[place] = { pin };

  const open = new Map<number, OpenSegment>();
  for (const [place, segment] of job.segments.entries()) {
    const { unit, pin } = known[place] ?? {};
    const stands = unit !== undefined && !isStale(unit, job, ports);
    if (pin !== undefined || !needsUnit(job, place) || stands) continue;
    open.set(place, { key: keyOf(job, segment), segment, unit, context: neighboursAt(job, place) });
  }
  return { known, open };
}

const keyOf = ({ sourceLanguage, targetLanguage }: TranslationJob, { text }: CodedText) =>
  memoryKey(sourceLanguage, targetLanguage, text);

const needsUnit = ({ segments }: TranslationJob, place: number) =>
  needsTranslation(segments[place]?.text ?? asCoded(''));

function neighboursAt({ segments }: TranslationJob, place: number): TextContext {
  const [before, after] = [segments[place - 1], segments[place + 1]];
  return { before: before && plainText(before.text), after: after && plainText(after.text) };
}

/** Nobody translated it, and nobody asked for it. */
function isUnknown({ unit }: SegmentTranslation = {}): boolean {
  return unit === undefined || isOnlyRefused(unit);
}

/** The same for every language of an article. */
const contextsIn = rememberOf((segments: readonly CodedText[]) =>
  contextsOf(segments.map(({ text }) => text)),
);

async function readMemory(job: TranslationJob, { store }: TranslatePorts): Promise<SegmentTranslation[]> {
  const { segments } = job;
  const contexts = contextsIn(segments);
  const pairs = await findServingPairs(store, job);
  const findByWords = createFindByWords(store, pairs, job.nearKeys);
  return Promise.all(
    segments.map(async (segment, place) => {
      if (!needsTranslation(segment.text)) return {};
      const context = contexts[place] ?? {};
      const unit = await findServingUnit(store, pairs, segment.text, context);
      if (unit?.origin === 'human') return { unit };
      const byWords = await findByWords(segment, context);
      return byWords === undefined || isReplaced(byWords, unit) ? { unit } : { unit: byWords };
    }),
  );
}

/** So that another engine, once there is one, is asked for what changes then, and not for what has changed by now. */
async function keepChanged(
  known: readonly SegmentTranslation[],
  job: TranslationJob,
  { store }: TranslatePorts,
): Promise<void> {
  const units = known.flatMap(({ unit }) => (unit && hasOtherTerms(unit, job) ? [unit] : []));
  await Promise.all(units.map((unit) => keepUnderTerms(store, unit, job.fingerprint(unit.source))));
}

/** A machine's translation was asked for in its place. */
function isReplaced({ changedAt }: MemoryUnit, { askedAt }: Partial<MemoryUnit> = {}): boolean {
  return askedAt !== undefined && changedAt <= askedAt;
}

/** Somebody asked for it anew, or for this engine's word; or a machine made it under other terms. */
function isStale(unit: MemoryUnit, job: TranslationJob, { translator }: TranslatePorts): boolean {
  const isWanted = unit.wanted !== undefined && unit.wanted === translator.engineFor?.(job)?.name;
  const isOfOtherTerms = enforcesTerms(translator, job) && hasOtherTerms(unit, job);
  return unit.state === 'initial' || isWanted || isOfOtherTerms;
}

function hasOtherTerms({ origin, source, terms }: MemoryUnit, { fingerprint }: TranslationJob): boolean {
  return origin === 'machine' && terms !== fingerprint(source);
}

/** A unit that was asked for anew counts as untranslated until the new one is there. */
function withoutRequest(translation: SegmentTranslation): SegmentTranslation {
  return translation.unit?.state === 'initial' ? {} : translation;
}
