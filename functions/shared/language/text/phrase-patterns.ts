import type { Language } from '../../article/language.ts';
import { CONTRACTIONS } from './french-forms.ts';
import { splitWords, type Word } from './split-words.ts';
import { type WordForms, wordForms } from './word-forms.ts';

export interface Phrase {
  text: string;
  properName?: boolean;
  matchCase?: boolean;
}

/** One way in which a phrase may stand in a text, word for word. */
export interface Pattern {
  steps: Step[];
  ending: Ending;
}

export interface Step {
  /** What stands between this word and the one before it, folded. */
  gap: string;
  /** A word of the text fits if one of its readings is one of these. */
  keys: string[];
  /** The word has no ending here. */
  properName: boolean;
  /** The word begins with these letters, capitals as here; absent if case does not matter. */
  written?: string;
}

/** What else has to be so if all words of a pattern are found. */
export interface Ending {
  /** Which phrase, by its place among those of the index. */
  phrase: number;
  /** Signs before the first word and behind the last one. */
  head: string;
  tail: string;
  /** Words at the beginning that are needed but do not belong to the phrase. */
  outside: number;
}

/** How phrases are read in a language. */
export interface PhraseReader {
  forms: WordForms;
  /** What stands between two words, so that equal gaps compare equal. */
  foldGap(gap: string): string;
  isFrench: boolean;
}

/** Languages in which a hyphen may be a space, and letters beside digits may have one between them. */
const LOOSE_HYPHENS = new Set(['ar', 'en', 'fr']);

/** By language: a reader remembers the words it has met. */
const readers = new Map<Language, PhraseReader>();

export function phraseReader(language: Language): PhraseReader {
  const reader = readers.get(language) ?? createReader(language);
  readers.set(language, reader);
  return reader;
}

function createReader(language: Language): PhraseReader {
  const base = new Intl.Locale(language).language;
  const isLoose = LOOSE_HYPHENS.has(base);
  return {
    forms: wordForms(language),
    isFrench: base === 'fr',
    foldGap(gap) {
      if (gap === ' ') return gap;
      const signs = foldSigns(gap.replace(/\p{Cf}/gu, ''));
      return isLoose ? signs.replace(/[ \-‐‑–]+/gu, ' ') || ' ' : signs.replace(/ +/gu, ' ');
    },
  };
}

/** Sign for sign, so that places stay: every space is a space, every apostrophe a straight one. */
export function foldSigns(text: string): string {
  return text.replace(/\s/gu, ' ').replace(/[’ʼ‘]/gu, "'");
}

/** None if the phrase has no words. */
export function phrasePatterns(phrase: Phrase, place: number, reader: PhraseReader): Pattern[] {
  const text = phrase.text.trim();
  const words = splitWords(text);
  const [first, last] = [words.at(0), words.at(-1)];
  if (first === undefined || last === undefined) return [];
  const steps = words.map((word, index): Step => {
    const gap = index === 0 ? '' : reader.foldGap(text.slice(words[index - 1]?.end, word.start));
    return readStep(word, gap, phrase, reader);
  });
  const tail = foldSigns(text.slice(last.end));
  const ending = { phrase: place, head: foldSigns(text.slice(0, first.start)), tail, outside: 0 };
  const contracted = reader.isFrench && ending.head === '' ? withContraction(steps, ending) : [];
  return [{ steps, ending }, ...contracted];
}

function readStep(word: Word, gap: string, { properName, matchCase }: Phrase, reader: PhraseReader): Step {
  return {
    gap,
    keys: reader.forms.keysOf(word),
    properName: properName ?? false,
    ...(matchCase && word.kind === 'letters' && { written: word.text.normalize('NFC') }),
  };
}

/** `le Maroc` also stands in `du Maroc`, where the phrase is only `Maroc`. */
function withContraction(steps: readonly Step[], ending: Ending): Pattern[] {
  const [article, ...rest] = steps;
  const contractions = CONTRACTIONS.get(article?.keys[0] ?? '');
  if (contractions === undefined || rest.length === 0) return [];
  const contraction = { gap: '', keys: [...contractions], properName: true };
  return [{ steps: [contraction, ...rest], ending: { ...ending, outside: 1 } }];
}
