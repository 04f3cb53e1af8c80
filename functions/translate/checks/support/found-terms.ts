import { plainText } from '../../../shared/article/coded-text.ts';
import type { Mark } from '../../../shared/article/finding.ts';
import { type FoundTerm, findTerms } from '../../../shared/language/terminology/find-terms.ts';
import type { Term } from '../../../shared/language/terminology/term.ts';
import type { CheckedSegment } from '../check.ts';

/** A term and every place of it in a segment's source. */
export interface SourceTerm {
  term: Term;
  marks: Mark[];
}

/** Two checks ask for the terms of a segment; they are looked for once. */
const known = new WeakMap<CheckedSegment, SourceTerm[]>();

export function sourceTerms(segment: CheckedSegment): SourceTerm[] {
  const terms = known.get(segment) ?? byTerm(segment);
  known.set(segment, terms);
  return terms;
}

function byTerm({ source, terms }: CheckedSegment): SourceTerm[] {
  const found: readonly FoundTerm[] = terms === undefined ? [] : findTerms(plainText(source), terms);
  const marks = new Map<Term, Mark[]>();
  for (const { term, span } of found) {
    marks.set(term, [...(marks.get(term) ?? []), { side: 'source', ...span }]);
  }
  return [...marks].map(([term, places]) => ({ term, marks: places }));
}
