import { type Coded, plainText } from '../../../shared/article/coded-text.ts';
import { rememberLast } from '../../../shared/language/text/remember-last.ts';
import { findWords, type WordSpan } from '../../../shared/language/text/words.ts';
import type { CheckedSegment } from '../check.ts';

/** One side of a segment as most checks read it. */
export class SideText {
  /** Without codes: what the marks of problems count in. */
  readonly plain: string;
  #words: readonly WordSpan[] | undefined;

  constructor(coded: Coded) {
    this.plain = plainText(coded);
  }

  get words(): readonly WordSpan[] {
    this.#words ??= findWords(this.plain);
    return this.#words;
  }
}

export interface SegmentTexts {
  source: SideText;
  target: SideText;
}

/** Both sides of a segment, read once for all checks: they run one after the other. */
export const textsOf = rememberLast(
  ({ source, target }: CheckedSegment): SegmentTexts => ({
    source: new SideText(source),
    target: new SideText(target),
  }),
);
