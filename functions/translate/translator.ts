import type { Lane } from '../pipeline.ts';
import type { Coded, CodedText } from '../shared/article/coded-text.ts';
import type { Rung, Witness } from '../shared/article/version.ts';
import type { MachineFacts } from '../shared/language/engines.ts';
import type { Term } from '../shared/language/terminology/term.ts';
import type { LanguagePair } from './language-pair.ts';
import type { TextContext } from './text-context.ts';

/** The port to machine translation. What an engine must be able to do for it is in engines/text-engine.ts. */
export interface Translator {
  /** What is asked first for a pair; absent where no machine is, or it is known of a batch only. */
  engineFor?(pair: LanguagePair): MachineFacts | undefined;
  /**
   * Translates every segment, in batches as they are done, in any order; each segment is answered once.
   * @throws {PermanentTranslationError} where no retry can help (an unsupported language pair).
   * @throws {QuotaReachedError} where it goes on by itself, on another day perhaps.
   * @throws {PausedError} where not all of it was begun before `until`.
   * @throws any other error where a later retry may; batches already given stand.
   */
  translate(request: TranslationRequest): AsyncIterable<TranslatedBatch>;
  /** Ends what it has open; nothing is translated after it. */
  close(): Promise<void>;
}

export interface TranslationRequest extends LanguagePair {
  segments: readonly RequestedSegment[];
  /** Of the article they are from, in the source language. */
  title?: string | undefined;
  /** Who goes first where a service bears only so much; `urgent` where absent. */
  lane?: Lane | undefined;
  /** Ms since 1970: no request is begun later. Absent where it may take its time. */
  until?: number | undefined;
  /** Every term of the source language; what the translator cannot enforce, a check looks at. */
  terms: readonly Term[];
}

export interface RequestedSegment extends CodedText {
  context?: TextContext | undefined;
}

export interface TranslatedBatch {
  results: TranslatedSegment[];
  /**
   * Code points of the words sent for this batch, with every attempt that was answered, well or badly: what is
   * paid for, 0 of an engine that is free. Calls that were refused and words that go along untranslated are not
   * counted.
   */
  charactersSent: number;
  /** The engine that was asked: `amazon-translate`; absent where no machine was. */
  engine?: string;
  /** Its model, as people would say it. */
  model?: string | undefined;
}

export interface TranslatedSegment {
  /** Which of the request's segments. */
  index: number;
  /** Coded text in the target language; `undefined` where the translator has no translation. */
  text: Coded | undefined;
  /** How its codes found their places; absent where it was sent without any. */
  rung?: Rung;
  /** So many of its sentences have the translation that they had in an earlier revision; absent where all of it is new. */
  keptSentences?: number;
  /** What a second engine made of it; absent where none was asked, or it gave nothing. */
  witness?: Pick<Witness, 'engine' | 'target'>;
}

/** Whether it is worth asking anew if terms have changed; an engine that cannot have them applied says the same again. */
export function enforcesTerms({ engineFor }: Translator, pair: LanguagePair): boolean {
  return engineFor?.(pair)?.terminology !== false;
}
