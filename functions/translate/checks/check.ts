import type { InlineCode } from '../../article/coded-text.ts';
import type { Language } from '../../article/language.ts';
import type { SegmentOrigin, Severity } from '../../article/version.ts';

/** A translated segment as checks see it; both texts are coded text. */
export interface CheckedSegment {
  source: string;
  codes: readonly InlineCode[];
  target: string;
  origin: SegmentOrigin;
  sourceLanguage: Language;
  targetLanguage: Language;
}

/** Looks for one kind of fault in a translation. */
export interface Check {
  /** Names it in findings and in configuration: `numbers`. */
  name: string;
  severity: Severity;
  /** What is wrong, each in words a journalist understands; empty where all is well. */
  findProblems(segment: CheckedSegment): string[];
}
