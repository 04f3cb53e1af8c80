import type { Message } from '../../shared/article/finding.ts';
import type { Check } from './check.ts';
import { baseLanguage } from './support/base-language.ts';
import { textsOf } from './support/segment-texts.ts';

/** Marks for each letter: newspapers write a mark here and there, schoolbooks and scripture one on every letter. */
const MOST = 0.25;
/** Letters: a single word may need its vowels. */
const FEWEST_LETTERS = 12;

const MESSAGE: Message = {
  en: 'the Arabic carries more vowel marks than a newspaper writes',
  fr: 'le texte arabe porte plus de signes vocaliques qu’un journal n’en écrit',
  ar: 'في النص تشكيل أكثر مما تكتبه الصحف',
};

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
    return letters >= FEWEST_LETTERS && marks > letters * MOST ? [{ message: MESSAGE }] : [];
  },
};
