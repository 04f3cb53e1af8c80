import { plainText } from '../../article/coded-text.ts';
import type { Message } from '../../article/finding.ts';
import type { Check } from './check.ts';

/** Names and short phrases may well be the same in two languages; three words and more hardly are. */
const WORDS = 3;

const NONE: Message = {
  en: 'there is no translation yet',
  fr: 'il n’y a pas encore de traduction',
  ar: 'لا توجد ترجمة بعد',
};

const SAME: Message = {
  en: 'the translation is the same as the original',
  fr: 'la traduction est identique à l’original',
  ar: 'الترجمة مطابقة للنص الأصلي',
};

export const untranslated: Check = {
  name: 'untranslated',
  severity: 'error',
  findProblems({ source, target, origin, sourceLanguage }) {
    if (origin === 'none') return [{ message: NONE }];
    const [from, into] = [foldText(source), foldText(target)];
    return from === into && countWords(from, sourceLanguage) >= WORDS ? [{ message: SAME }] : [];
  },
};

function foldText(coded: string): string {
  return plainText(coded).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function countWords(text: string, language: string): number {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...words].filter(({ isWordLike, segment }) => isWordLike && /\p{L}/u.test(segment)).length;
}
