import type { Language } from '../../shared/article/language.ts';
import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check } from './check.ts';
import { blankAddresses } from './support/address.ts';
import { baseLanguage } from './support/base-language.ts';
import { textsOf } from './support/segment-texts.ts';
import { shownWords } from './support/shown-words.ts';

const MOST_MARKS = 20;

/** Arabic, and Moroccan Arabic. Persian joins words behind a ة (دایرةالمعارف), so no other language. */
const ARABIC = new Set(['ar', 'ary']);
const isArabic = (language: Language) => ARABIC.has(baseLanguage(language));

/**
 * A ة or ى, which only end words, with letters around it, and the joiners and marks that may stand behind it. A
 * word is longer than no word: so many letters are looked back for, and shown. Egyptian papers write شىء.
 */
const RUN_TOGETHER = /\p{L}[\p{L}\p{M}]{0,40}(?:ة|ى(?!ء))[\p{M}\p{Cf}\u0640]{0,12}\p{L}[\p{L}\p{M}]{0,40}/gu;
const ENDS_WORDS = /[ةى]/u;
/** Hashtags join words on purpose. */
const HASHTAGS = /[#@＃][\p{L}\p{M}\p{N}_]{1,100}/gu;

/** Two words with no space between them: no newspaper writes a letter behind these two. */
export const runTogether: Check = {
  name: 'run-together',
  severity: 'error',
  guess: true,
  findProblems(segment) {
    if (!isArabic(segment.targetLanguage)) return [];
    const { source, target } = textsOf(segment);
    if (!ENDS_WORDS.test(target.plain)) return [];
    const marks = [...blankJoined(target.plain).matchAll(RUN_TOGETHER)]
      .filter(([found]) => !source.plain.includes(found))
      .slice(0, MOST_MARKS)
      .map(({ 0: found, index }) => ({ side: 'target' as const, start: index, end: index + found.length }));
    if (marks.length === 0) return [];
    const shown = shownWords(marks.map(({ start, end }) => target.plain.slice(start, end)));
    return [{ message: writeMessage((words) => words.runTogether(words.list(...shown))), marks }];
  },
};

/** With spaces in place of addresses and hashtags. */
function blankJoined(text: string): string {
  return blankAddresses(text).replace(HASHTAGS, (hashtag) => ' '.repeat(hashtag.length));
}

/** Marks for each letter: newspapers write a mark here and there, schoolbooks and scripture one on every letter. */
const MOST = 0.25;
/** Letters: a single word may need its vowels. */
const FEWEST_LETTERS = 12;

const MARK = /[\u064b-\u0652\u0670]/gu;
const LETTER = /[\u0621-\u064a\u0671-\u06d3]/gu;

export const tashkeel: Check = {
  name: 'tashkeel',
  severity: 'warning',
  findProblems(segment) {
    if (!isArabic(segment.targetLanguage)) return [];
    const { plain } = textsOf(segment).target;
    const marks = plain.match(MARK)?.length ?? 0;
    if (marks === 0) return [];
    const letters = plain.match(LETTER)?.length ?? 0;
    if (letters < FEWEST_LETTERS || marks <= letters * MOST) return [];
    return [{ message: writeMessage((words) => words.tooManyVowelMarks) }];
  },
};
