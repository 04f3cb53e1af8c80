import type { Language } from '../../article/language.ts';
import { hexHash } from '../../store/hex-hash.ts';
import { findPhrases, indexPhrases, type PhraseIndex, type PhraseMatch } from '../text/phrase-index.ts';
import type { Span } from '../text/span.ts';
import type { Term } from './term.ts';

/** The terms of a source language, ready to be looked for in many texts. */
export interface TermIndex {
  terms: readonly Term[];
  phrases: PhraseIndex;
}

export interface FoundTerm {
  term: Term;
  span: Span;
}

export function indexTerms(terms: readonly Term[], sourceLanguage: Language): TermIndex {
  const phrases = terms.map(({ source, properName, matchCase }) => ({ text: source, properName, matchCase }));
  return { terms, phrases: indexPhrases(phrases, sourceLanguage) };
}

/**
 * Where terms stand in a text without codes, in its order. Of two that overlap, the longer is meant.
 *
 * @example
 * const index = indexTerms(readTerminology(csv, 'terminology/en.csv').terms, 'en');
 * findTerms('In Rabat today', index) // [{ term: { source: 'Rabat', … }, span: { start: 3, end: 8 } }]
 */
export function findTerms(text: string, { terms, phrases }: TermIndex): FoundTerm[] {
  return withoutOverlaps(findPhrases(text, phrases), text.length).flatMap(({ phrase, span }) => {
    const term = terms[phrase];
    return term === undefined ? [] : [{ term, span }];
  });
}

function withoutOverlaps(matches: readonly PhraseMatch[], length: number): PhraseMatch[] {
  if (matches.length < 2) return [...matches];
  const taken = new Uint8Array(length);
  const longestFirst = [...matches].sort((a, b) => lengthOf(b) - lengthOf(a) || a.span.start - b.span.start);
  const kept = longestFirst.filter(({ span: { start, end } }) => {
    // What is taken already is at least as long, so that it holds one of the ends.
    if (taken[start] === 1 || taken[end - 1] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.span.start - b.span.start);
}

function lengthOf({ span }: PhraseMatch): number {
  return span.end - span.start;
}

/**
 * Names what terms ask of a translation into a language, so that a machine's translation that was made under
 * other terms is known; `undefined` if they ask nothing. What else may be written is no reason for a new one.
 */
export function termsFingerprint(terms: Iterable<Term>, targetLanguage: Language): string | undefined {
  const demands = new Set<string>();
  for (const { source, targets, forbidden, doNotTranslate, matchCase } of terms) {
    const target = doNotTranslate ? source : targets[targetLanguage];
    const refused = forbidden[targetLanguage];
    if (target === undefined && refused === undefined) continue;
    demands.add(JSON.stringify([source, target ?? null, refused ?? [], doNotTranslate, matchCase]));
  }
  if (demands.size === 0) return undefined;
  return hexHash([...demands].sort().join('\n'), 12);
}
