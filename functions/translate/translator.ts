import type { Coded, CodedText } from '../shared/article/coded-text.ts';
import type { Language } from '../shared/article/language.ts';
import type { Rung } from '../shared/article/version.ts';
import type { Term } from '../shared/language/terminology/term.ts';

/** The port to a machine translator. */
export interface Translator {
  /** Names the machine in a version: `amazon-translate`; `undefined` where there is none. */
  engine: string | undefined;
  /**
   * Translates every segment, in batches as they are done, in any order; each segment is answered once.
   * @throws {PermanentTranslationError} where no retry can help (an unsupported language pair).
   * @throws any other error where a later retry may; batches already given stand.
   */
  translate(request: TranslationRequest): AsyncIterable<TranslatedBatch>;
}

export interface TranslationRequest {
  sourceLanguage: Language;
  targetLanguage: Language;
  segments: readonly CodedText[];
  /** Every term of the source language; what the translator cannot enforce, a check looks at. */
  terms: readonly Term[];
}

export interface TranslatedBatch {
  results: TranslatedSegment[];
  /**
   * Code points of the words sent for this batch, with every attempt that was answered, well or badly: what is
   * paid for. Calls that were refused and words that go along untranslated are not counted.
   */
  charactersSent: number;
}

export interface TranslatedSegment {
  /** Which of the request's segments. */
  index: number;
  /** Coded text in the target language; `undefined` where the translator has no translation. */
  text: Coded | undefined;
  /** How its codes found their places; absent where it was sent without any. */
  rung?: Rung;
}

/** The request itself is at fault; the article is held with this message. */
export class PermanentTranslationError extends Error {
  override name = 'PermanentTranslationError';
}
