import { plainText } from '../../shared/article/coded-text.ts';
import { acceptedTargets } from '../../shared/language/terminology/term.ts';
import { findPhrases, indexPhrases } from '../../shared/language/text/phrase-index.ts';
import type { Span } from '../../shared/language/text/span.ts';
import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check, Problem } from './check.ts';
import { type SourceTerm, sourceTerms } from './support/found-terms.ts';

/** If the original has a term, the translation has nothing that the terminology forbids for it. */
export const forbiddenTerms: Check = {
  name: 'forbidden-terms',
  severity: 'error',
  findProblems(segment) {
    const { target, targetLanguage } = segment;
    const found = sourceTerms(segment).filter(({ term }) => term.forbidden[targetLanguage] !== undefined);
    if (found.length === 0) return [];
    const text = plainText(target);
    return found.flatMap((term) => problemsWith(term, text, targetLanguage));
  },
};

/** A forbidden word may be part of what is asked for, and is well there. */
function problemsWith({ term, marks }: SourceTerm, text: string, language: string): Problem[] {
  const accepted = acceptedTargets(term, language);
  const forbidden = term.forbidden[language] ?? [];
  const { source, properName } = term;
  const phrases = [...accepted, ...forbidden].map((phrase) => ({ text: phrase, properName }));
  const matches = findPhrases(text, indexPhrases(phrases, language));
  const wellThere = matches.filter(({ phrase }) => phrase < accepted.length).map(({ span }) => span);
  return forbidden.flatMap((variant, place) => {
    const bad = matches
      .filter(({ phrase, span }) => phrase === accepted.length + place && !isInside(span, wellThere))
      .map(({ span }) => ({ side: 'target' as const, ...span }));
    if (bad.length === 0) return [];
    const message = writeMessage((words) => words.forbiddenTerm({ variant, source, instead: accepted[0] }));
    return [{ message, marks: [...marks, ...bad] }];
  });
}

function isInside({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}
