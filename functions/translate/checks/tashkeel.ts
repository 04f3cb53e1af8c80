import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check } from './check.ts';
import { baseLanguage } from './support/base-language.ts';
import { textsOf } from './support/segment-texts.ts';

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
    if (baseLanguage(segment.targetLanguage) !== 'ar') return [];
    const { plain } = textsOf(segment).target;
    const marks = plain.match(MARK)?.length ?? 0;
    if (marks === 0) return [];
    const letters = plain.match(LETTER)?.length ?? 0;
    if (letters < FEWEST_LETTERS || marks <= letters * MOST) return [];
    return [{ message: writeMessage((words) => words.tooManyVowelMarks) }];
  },
};
