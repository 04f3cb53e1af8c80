import { diffArrays } from 'diff';
import type { Language } from '../../shared/article/language.ts';

/** A run of words that is in both texts, or in one of them. */
export interface DiffPart {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** What changed from one text to another, word by word as Unicode parts them (UAX 29), signs and spaces as they are. */
export function diffWords(before: string, after: string, language: Language): DiffPart[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const split = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  return diffArrays(split(before), split(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
