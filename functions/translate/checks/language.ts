import { type Language, languageName } from '../../shared/article/language.ts';
import { detectLanguage } from '../../shared/language/text/detect-language.ts';
import { hasFunctionWords } from '../../shared/language/text/function-words.ts';
import { countWords } from '../../shared/language/text/words.ts';
import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check } from './check.ts';
import { baseLanguage } from './support/base-language.ts';
import { textsOf } from './support/segment-texts.ts';

/** Fewer words are too often names. */
const WORDS = 8;

/**
 * What an engine may well answer in. A sentence of names in any other language is told from its own too badly: it
 * takes a paragraph.
 */
const LIKELY = new Set('ar de en es fa fr he hi it ja ko nl pl pt ru tr uk ur zh'.split(' '));
const PARAGRAPH_WORDS = 25;

/** Languages that a text of a sentence or two may be taken for in place of each other. */
const RELATIVES = [
  ['es', 'pt', 'gl', 'ca', 'it'],
  ['da', 'no', 'sv', 'is'],
  ['cs', 'sk'],
  ['hr', 'sr', 'bs', 'sl', 'mk', 'bg'],
  ['ru', 'uk', 'be', 'bg'],
  ['ms', 'id', 'tl'],
  ['hi', 'mr', 'ne'],
  ['de', 'nl', 'af'],
  ['tr', 'az'],
  ['et', 'fi'],
  ['lt', 'lv'],
  ['fa', 'ps', 'ur', 'ku'],
  ['ar', 'ary', 'arq', 'aeb', 'arz', 'apc'],
];

export const language: Check = {
  name: 'language',
  severity: 'error',
  guess: true,
  findProblems(segment) {
    const wanted = baseLanguage(segment.targetLanguage);
    const { plain, words } = textsOf(segment).target;
    if (words.length < WORDS || hasFunctionWords(plain, words, wanted) || countWords(words) < WORDS)
      return [];
    const { language: found, reliable } = detectLanguage(plain);
    if (found === undefined || !reliable || found === wanted || areRelatives(found, wanted)) return [];
    if (
      !LIKELY.has(found) &&
      found !== baseLanguage(segment.sourceLanguage) &&
      words.length < PARAGRAPH_WORDS
    )
      return [];
    const message = writeMessage((words, inLanguage) =>
      words.otherLanguage(languageName(found, inLanguage), languageName(segment.targetLanguage, inLanguage)),
    );
    return [{ message }];
  },
};

function areRelatives(one: Language, other: Language): boolean {
  return RELATIVES.some((family) => family.includes(one) && family.includes(other));
}
