import type { Lane } from '../pipeline.ts';
import type { Coded, CodedText } from '../shared/article/coded-text.ts';
import type { Language } from '../shared/article/language.ts';
import type { VersionSegment } from '../shared/article/version.ts';
import type { MemoryUnit } from '../shared/language/memory/memory-unit.ts';
import type { Term } from '../shared/language/terminology/term.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import type { Pin } from './find-pins.ts';
import type { TextContext } from './text-context.ts';
import type { Translator } from './translator.ts';
import type { TypographyOptions } from './typography/fix-typography.ts';

export interface TranslatePorts {
  store: ObjectStore;
  translator: Translator;
  now?: () => Date;
  /** Absent where runs have no beginning, as in the cloud. */
  asked?: AskedUnits;
  /** Absent where all of it is to be done at once. */
  turn?: Turn;
}

/** One of the turns that an article's translation takes. */
export interface Turn {
  /** Where it waited for it. */
  lane: Lane;
  /** How long a machine may be asked, in ms; the rest waits for another turn. With 0 only what needs no machine is made. */
  sliceMs: number;
}

/** A machine's answer to a segment, its typography set. */
export type MachineAnswer = Pick<VersionSegment, 'target' | 'rung' | 'witness'> & {
  engine?: string | undefined;
};

/** What is to be translated, and by what rules. */
export interface TranslationJob {
  segments: readonly CodedText[];
  sourceLanguage: Language;
  targetLanguage: Language;
  /** Of the article. */
  title?: string;
  /** Noted in new units: the key of the source. */
  from: string;
  terms: readonly Term[];
  typography: TypographyOptions;
  /** Names the terms in a segment; a machine's unit made under another name is made anew. */
  fingerprint(coded: Coded): string | undefined;
  /** Whether the checks find an error in a machine's answer: it is no translation then. */
  isRefused(segment: CodedText, answer: MachineAnswer): boolean;
  /** Keys of what people translated from a language, by its words; asked for once, whatever the target language. */
  nearKeys(source: Language): Promise<ReadonlySet<string>>;
  /** People's translations of what changed segments said before; asked for only where memory lacks some. */
  findPins(): Promise<ReadonlyMap<number, Pin>>;
  /** What changed segments said before, where a machine translated it; none where a second engine is to see all of a segment. */
  findEarlier(): Promise<ReadonlyMap<number, VersionSegment>>;
}

/** A segment that memory has no translation of. */
export interface OpenSegment {
  /** Its key in memory. */
  key: string;
  segment: CodedText;
  context?: TextContext;
  /** What memory has instead: an answer that was refused, or one that is to be made anew. */
  unit: MemoryUnit | undefined;
}

/**
 * By memory key, the articles for which a machine was asked in this run. A unit is asked for twice in a run, and once for
 * an article: so that a fault that lasts no longer than a run leaves the next one an attempt.
 */
export type AskedUnits = Map<string, Set<string>>;
