import type { Language } from '../../../shared/article/language.ts';
import { findPhrases, indexPhrases, type Phrase } from '../../../shared/language/text/phrase-index.ts';

/** A way to write a name. */
export interface Form extends Phrase {
  /** What it names, in any language. */
  key: string;
}

/** Something that is named in a text. */
export interface FoundName {
  key: string;
  start: number;
  end: number;
}

/** Finds the names of a text, in their order. */
export type NameFinder = (text: string) => FoundName[];

/** @param isOne Says no to a form that is another word as it stands in a text. */
export function nameFinder(
  forms: readonly Form[],
  language: Language,
  isOne: (written: string) => boolean = () => true,
): NameFinder {
  if (forms.length === 0) return () => [];
  const index = indexPhrases(forms, language);
  return (text) => {
    const found: FoundName[] = [];
    // Of two that overlap the longer comes first: South Korea, and not Korea.
    for (const { phrase, span } of findPhrases(text, index)) {
      if (span.start < (found.at(-1)?.end ?? 0) || !isOne(text.slice(span.start, span.end))) continue;
      // يوليو/تموز is one month in two calendars.
      if (text.slice(found.at(-1)?.end, span.start) === '/') continue;
      found.push({ key: forms[phrase]?.key ?? '', ...span });
    }
    return found;
  };
}
