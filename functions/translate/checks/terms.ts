import { plainText } from '../../shared/article/coded-text.ts';
import type { Message } from '../../shared/article/finding.ts';
import { acceptedTargets, type Term } from '../../shared/language/terminology/term.ts';
import { findPhrases, indexPhrases } from '../../shared/language/text/phrase-index.ts';
import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check } from './check.ts';
import { sourceTerms } from './support/found-terms.ts';

/** If the original has a term, the translation has what the terminology says for it. */
export const terms: Check = {
  name: 'terms',
  severity: 'warning',
  findProblems(segment) {
    const { target, targetLanguage } = segment;
    const asked = sourceTerms(segment).flatMap(({ term, marks }) => {
      const accepted = acceptedTargets(term, targetLanguage);
      return accepted.length === 0 ? [] : [{ term, marks, accepted }];
    });
    if (asked.length === 0) return [];
    const text = plainText(target);
    return asked
      .filter(({ term, accepted }) => !hasOne(text, accepted, term, targetLanguage))
      .map(({ term, marks, accepted }) => ({ message: describe(term, accepted), marks }));
  },
};

function hasOne(text: string, accepted: readonly string[], term: Term, language: string): boolean {
  const { properName, doNotTranslate, matchCase } = term;
  const rules = doNotTranslate ? { properName: true, matchCase } : { properName };
  const phrases = accepted.map((target) => ({ text: target, ...rules }));
  return findPhrases(text, indexPhrases(phrases, language)).length > 0;
}

function describe({ source, doNotTranslate }: Term, accepted: readonly string[]): Message {
  return writeMessage((words) =>
    doNotTranslate ? words.termToKeep(source) : words.termMissing(source, accepted),
  );
}
