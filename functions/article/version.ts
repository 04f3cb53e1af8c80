import type { ArticleContent } from './article.ts';
import type { Language } from './language.ts';

/** How a version came to be; `memory` is made of people's earlier translations only. */
export type TranslationMethod = 'original' | 'human' | 'memory' | 'machine';

export type SegmentOrigin = 'human' | 'memory' | 'machine' | 'copied' | 'none';

/** One block's text and its translation, with inline codes as `<1>…</1>` and `<2/>`. */
export interface VersionSegment {
  source: string;
  target: string;
  /** Where the target came from; `none`: nowhere, so it still is the source. */
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
  segments: VersionSegment[];
}
