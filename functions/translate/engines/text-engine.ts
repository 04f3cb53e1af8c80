import type { Language } from '../../shared/article/language.ts';
import type { Term } from '../../shared/language/terminology/term.ts';
import type { LanguagePair } from '../language-pair.ts';
import type { TextContext } from '../text-context.ts';

/**
 * A machine that translates texts, on this computer or over the network: an adapter as small as it can be. All that
 * engines have in common is above it: the ladder for inline codes (markup/), the budget (with-budget.ts).
 */
export interface TextEngine {
  /** Names it in versions and figures: `amazon-translate`. */
  name: string;
  /** The model that translates a pair, as people would say it; `undefined` where the service does not tell. */
  modelOf?(pair: LanguagePair): Promise<string | undefined>;
  limits: RequestLimits;
  /**
   * `tags`: it takes HTML, moves tags with the words they hold, and keeps the words of `translate="no"`. `none`: it
   * takes plain text, and is never sent a tag.
   */
  markup: 'tags' | 'none';
  /** Whether it has terms applied. Where it has not, those that stay as they are still are, and checks look. */
  terminology: boolean;
  /** Languages that it can be asked to write in a formal register. */
  formality: readonly Language[];
  /** Whether it costs by the character. */
  paid: boolean;
  /** Requests at once. */
  atATime: number;
  /** Bytes of UTF-8 that a request of these texts has; if absent, what the texts have. */
  bytesOf?(texts: readonly EngineText[]): number;
  /** Why it does not translate a pair, for people; `undefined` where it does, or where only a request tells. */
  refusal(pair: LanguagePair): Promise<string | undefined>;
  /**
   * One request. Gives the translations by the texts' places; `undefined` where one got lost.
   * @throws {PermanentTranslationError} where no retry can help.
   * @throws {ThrottledError} where the service is asked too much now: it is asked again, more slowly (with-pace.ts).
   * @throws {QuotaReachedError} where the service has used up what it gives.
   * @throws {TranslationError} where a later retry may help. Each request has an end: it never waits for ever.
   */
  translate(
    texts: readonly EngineText[],
    pair: LanguagePair,
    hints: TranslationHints,
  ): Promise<(string | undefined)[]>;
  /** Ends what it has open. A process ends by itself where nobody calls it. */
  close(): Promise<void>;
}

/** What one request takes; no limit where absent. */
export interface RequestLimits {
  /** Of UTF-8. */
  bytes?: number;
  /** Bytes from which on no further text joins a request. */
  bytesTogether?: number | undefined;
  /** Bytes that a text takes beside its own where several share a request. */
  bytesBeside?: number;
  /** Code points. */
  characters?: number;
  texts?: number;
}

/** A text as an engine gets it. */
export interface EngineText {
  /** HTML with `&`, `<` and `>` escaped, or plain text, as the engine takes it. */
  markup: string;
  /** Code points of its words; protected words go along but are not counted. */
  characters: number;
  /** Not translated, and not paid for by itself. */
  context?: TextContext | undefined;
}

/** What an engine may make use of. */
export interface TranslationHints {
  /** Every term of the source language. */
  terms: readonly Term[];
  /** Asked for where the engine has it. */
  formality?: 'formal' | undefined;
  /** Of the article, in the source language. */
  title?: string | undefined;
  /** To be called for each attempt that the service refuses because it is asked too much, and that is tried again. */
  onThrottled?: (() => void) | undefined;
}
