import type { Coded, InlineCode } from '../../shared/article/coded-text.ts';
import type { CheckName, Mark, Message, Severity } from '../../shared/article/finding.ts';
import type { Language } from '../../shared/article/language.ts';
import type { Rung, SegmentOrigin, Witness } from '../../shared/article/version.ts';
import type { TermIndex } from '../../shared/language/terminology/find-terms.ts';

/** A translated segment as checks see it; both texts are coded text. */
export interface CheckedSegment {
  source: Coded;
  codes: readonly InlineCode[];
  target: Coded;
  origin: SegmentOrigin;
  sourceLanguage: Language;
  targetLanguage: Language;
  rung?: Rung;
  /** The machine that wrote the target, where it is known. */
  engine?: string | undefined;
  witness?: Pick<Witness, 'target'>;
  /** A machine's translation without a witness is not to be shown. */
  needsWitness?: boolean | undefined;
  /** The terms of the source language, for the checks that are about them. */
  terms?: TermIndex;
}

/** What is wrong in one place of a segment. */
export interface Problem {
  message: Message;
  /** The words concerned; none where it is about all of the segment. */
  marks?: Mark[];
  /** Where it is not the check's own. */
  severity?: Severity;
}

/** Looks for one kind of fault in a translation. */
export interface Check {
  name: CheckName;
  /** Where site.json says nothing else. */
  severity: Severity;
  /**
   * An error of this check stands also where a person wrote the target and stands by it: what it finds cannot
   * be published, whoever wrote it.
   */
  structural?: true;
  /** It guesses that an engine went wrong: of what a person wrote it is a warning. */
  guess?: true;
  /** Empty where all is well. Never called for a segment that has no translation, but by `untranslated`. */
  findProblems(segment: CheckedSegment): Problem[];
}
