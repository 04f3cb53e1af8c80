import type { Language } from '../../article/language.ts';

/** A row of `terminology/<source>.csv`. */
export interface Term {
  /** As it is written in the source language. */
  source: string;
  /** How it must be translated. */
  targets: Record<Language, string>;
  /** What may also be written for it. */
  alternatives?: Record<Language, string[]>;
  /** What must not be written for it. */
  forbidden: Record<Language, string[]>;
  /** Stays as it is in every language, and is not sent as words to translate. */
  doNotTranslate: boolean;
  /** Capitals matter: the letters `WHO` are a term, the word `who` is not. */
  matchCase: boolean;
  /** A name: no endings are added to it. */
  properName: boolean;
  /** For the people who keep the list. */
  note?: string;
}

/** What may stand for a term in a language, the preferred first; none if the list does not say. */
export function acceptedTargets(term: Term, language: Language): string[] {
  if (term.doNotTranslate) return [term.source];
  const target = term.targets[language];
  return target === undefined ? [] : [target, ...(term.alternatives?.[language] ?? [])];
}
