import type { ArticleContent } from './article.ts';
import type { Language } from './language.ts';

/** How a version came to be; `memory` is made of people's earlier translations only. */
export type TranslationMethod = 'original' | 'human' | 'memory' | 'machine';

/** Who wrote a segment's target. `copied`: there is nothing to translate in it; `none`: nobody yet. */
export type SegmentOrigin = 'human' | 'machine' | 'copied' | 'none';

/** One block's text and its translation, as coded text (functions/article/coded-text.ts). */
export interface VersionSegment {
  source: string;
  /** Where nobody translated it yet, the source again. */
  target: string;
  origin: SegmentOrigin;
}

export type Severity = 'error' | 'warning';

/** What a check has to say about a version. Any `error` holds the version back. */
export interface Finding {
  check: string;
  severity: Severity;
  /** For a journalist, in plain words. */
  message: string;
  /** Which segment, by its place in `segments`; absent where it is about the whole version. */
  segment?: number;
}

/** `versions/<id>/<language>/<revision>.json`: one language's version of one revision. */
export interface Version extends ArticleContent {
  articleId: string;
  revision: string;
  language: Language;
  sourceLanguage: Language;
  method: TranslationMethod;
  /** The machine translator that made some of its segments: `amazon-translate`. */
  engine?: string;
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
