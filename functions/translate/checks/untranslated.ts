import type { Message } from '../../shared/article/finding.ts';
import { countWords, type WordSpan } from '../../shared/language/text/words.ts';
import type { Check } from './check.ts';
import { blankAddresses } from './support/address.ts';
import { textsOf } from './support/segment-texts.ts';

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

/** Spacing and punctuation do not count: the typography step changes them in any text. */
export const untranslated: Check = {
  name: 'untranslated',
  severity: 'error',
  findProblems(segment) {
    if (segment.origin === 'none') return [{ message: NONE }];
    const { source, target } = textsOf(segment);
    if (!areSame(source.words, target.words)) return [];
    return countWords(outsideAddresses(source.plain, source.words)) >= WORDS ? [{ message: SAME }] : [];
  },
};

function areSame(source: readonly WordSpan[], target: readonly WordSpan[]): boolean {
  return source.length === target.length && source.every(({ text }, place) => isSame(text, target[place]));
}

function isSame(word: string, other: WordSpan | undefined): boolean {
  return (
    other !== undefined && (word === other.text || word.normalize('NFC') === other.text.normalize('NFC'))
  );
}

function outsideAddresses(text: string, words: readonly WordSpan[]): WordSpan[] {
  const blanked = blankAddresses(text);
  return words.filter(({ start }) => blanked[start] !== ' ');
}
