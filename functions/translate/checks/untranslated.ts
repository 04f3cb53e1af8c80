import { countWords, type WordSpan } from '../../shared/language/text/words.ts';
import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check } from './check.ts';
import { blankAddresses } from './support/address.ts';
import { textsOf } from './support/segment-texts.ts';

/** Names and short phrases may well be the same in two languages; three words and more hardly are. */
const WORDS = 3;

/** Spacing and punctuation do not count: the typography step changes them in any text. */
export const untranslated: Check = {
  name: 'untranslated',
  severity: 'error',
  findProblems(segment) {
    if (segment.origin === 'none') return [{ message: writeMessage((words) => words.noTranslation) }];
    const { source, target } = textsOf(segment);
    if (!areSame(source.words, target.words)) return [];
    if (countWords(outsideAddresses(source.plain, source.words)) < WORDS) return [];
    return [{ message: writeMessage((words) => words.sameAsOriginal) }];
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
