import type { Language } from '../../article/language.ts';
import { arabicKeys, arabicReadings } from './arabic-forms.ts';
import { englishReadings } from './english-forms.ts';
import { frenchKeys, frenchReadings } from './french-forms.ts';
import type { Reading } from './reading.ts';
import type { Word } from './split-words.ts';

/** How a language writes its words in a sentence. */
export interface WordForms {
  /** The keys of a phrase's word: one of a written word's readings has to be one of them. */
  keysOf(word: Word): string[];
  /** What a written word may stand for, itself among it. */
  readingsOf(word: Word): readonly Reading[];
}

/** Written words whose readings are remembered; few different ones make up most of a text. */
const MOST_REMEMBERED = 10_000;

export function wordForms(language: Language): WordForms {
  const base = new Intl.Locale(language).language;
  const remembered = new Map<string, readonly Reading[]>();
  return {
    keysOf(word) {
      const folded = foldWord(word, language);
      if (base === 'ar' && word.kind === 'arabic') return arabicKeys(folded);
      return base === 'fr' && word.kind === 'letters' ? frenchKeys(folded) : [folded];
    },
    readingsOf(word) {
      const known = remembered.get(word.text);
      if (known !== undefined) return known;
      const readings = readWord(word, base, foldWord(word, language));
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(word.text, readings);
      return readings;
    },
  };
}

function readWord({ kind, text }: Word, base: string, folded: string): Reading[] {
  if (base === 'ar' && kind === 'arabic') return arabicReadings(folded);
  if (base === 'fr' && kind === 'letters') return frenchReadings(folded, text);
  if (base === 'en' && kind === 'letters') return englishReadings(folded);
  return [{ key: folded, hasEnding: false }];
}

/** Small letters, composed, digits as 0-9, without what nobody sees. */
function foldWord({ text, kind }: Word, language: Language): string {
  const seen = text.normalize('NFC').replace(/\p{Cf}/gu, '');
  return kind === 'digits' ? seen.replace(/[٠-٩۰-۹]/gu, foldDigit) : seen.toLocaleLowerCase(language);
}

/** The Arabic and Persian digits stand at multiples of 16. */
function foldDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 15);
}
