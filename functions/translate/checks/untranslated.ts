import { plainText } from '../../article/coded-text.ts';
import type { Check } from './check.ts';

/** Names and short phrases may well be the same in two languages; three words and more hardly are. */
const WORDS = 3;

export const untranslated: Check = {
  name: 'untranslated',
  severity: 'error',
  findProblems({ source, target, origin, sourceLanguage }) {
    if (origin === 'none') return ['there is no translation yet'];
    const [from, into] = [foldText(source), foldText(target)];
    return from === into && countWords(from, sourceLanguage) >= WORDS
      ? ['the translation is the same as the original']
      : [];
  },
};

function foldText(coded: string): string {
  return plainText(coded).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function countWords(text: string, language: string): number {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...words].filter(({ isWordLike, segment }) => isWordLike && /\p{L}/u.test(segment)).length;
}
