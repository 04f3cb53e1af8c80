import type { ArticleContent, OwnDetails } from './article.ts';
import type { Coded, InlineCode } from './coded-text.ts';
import type { Finding } from './finding.ts';
import type { Language } from './language.ts';

/** How a version came to be; `memory` is made of people's earlier translations only. */
export type TranslationMethod = 'original' | 'human' | 'memory' | 'machine';

/** Who wrote a segment's target. `copied`: there is nothing to translate in it; `none`: nobody yet. */
export type SegmentOrigin = 'human' | 'machine' | 'copied' | 'none';

/**
 * How the inline codes of a machine translation found their places: 1, the engine kept them; 2, it did when
 * asked again with plain markers; 3, their words were translated apart and found again in the text; 4, the
 * formatting is lost and the links stand at the end.
 */
export type Rung = 1 | 2 | 3 | 4;

/** What a second engine, which saw the source alone, made of a segment. */
export interface Witness {
  /** `local`. */
  engine: string;
  /** As coded text; its typography is set. */
  target: Coded;
  /** How far the machine's translation agrees with it: chrF, 0 to 100. */
  score?: number;
}

/** One block's text and its translation, as coded text (functions/shared/article/coded-text.ts). */
export interface VersionSegment {
  source: Coded;
  /** If nobody translated it yet, the source again. */
  target: Coded;
  origin: SegmentOrigin;
  /** What the source's codes stand for; absent where it has none. */
  codes?: InlineCode[];
  /** Of a machine translation with codes. */
  rung?: Rung;
  /** Of a machine translation: so many sentences kept what they had in an earlier revision; absent where all of it is new. */
  keptSentences?: number;
  /** ISO 8601: when the target was written. */
  changedAt?: string;
  /** The person or the engine that wrote the target. */
  changedBy?: string;
  /** The target is a person's translation of this earlier source, which has changed since. */
  outdatedSource?: Coded;
  /** Of a machine's translation: the other reading. */
  witness?: Witness;
}

/** `versions/<id>/<language>/<revision>.json`: one language's version of one revision. */
export interface Version extends ArticleContent, OwnDetails {
  articleId: string;
  revision: string;
  language: Language;
  sourceLanguage: Language;
  method: TranslationMethod;
  /** The machine translator that made some of its segments: `amazon-translate`. */
  engine?: string;
  /** Its models, where it tells: `Firefox en-fr base-memory`. */
  model?: string;
  /** Every segment was written or confirmed by a person. */
  reviewed: boolean;
  /** For a person's translation: the source has changed since. */
  outdated: boolean;
  /** Code points of source text sent to the machine translator for this version. */
  charactersSent: number;
  held: boolean;
  findings: Finding[];
  /** What was translated segment by segment; none for the original and for a person's own file. */
  segments: VersionSegment[];
}
