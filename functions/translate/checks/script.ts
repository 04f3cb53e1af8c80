import type { Language } from '../../shared/article/language.ts';
import type { WordSpan } from '../../shared/language/text/words.ts';
import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check, Problem } from './check.ts';
import { type LanguageScript, scriptOf } from './support/script-letters.ts';
import { textsOf } from './support/segment-texts.ts';
import { shownWords } from './support/shown-words.ts';

/** A word or two may be a name or a trademark. */
const FEWEST_WORDS = 3;
const MOST_MARKS = 20;

/** The translation is in the letters of its language; words in others come from the original. */
export const script: Check = {
  name: 'script',
  severity: 'error',
  guess: true,
  findProblems(segment) {
    const { source, target } = textsOf(segment);
    const own = scriptOf(segment.targetLanguage);
    if (own.name === 'Latn' && !MAY_BE_FOREIGN.test(target.plain)) return [];
    const words = target.words.filter(({ text }) => LETTERS.test(text));
    const foreign = words.filter(({ text }) => !own.letter.test(text));
    if (foreign.length === 0) return [];
    const original = new Set(source.words.map(({ text }) => text));
    const translatable = foreign.filter(({ text }) => !(/\p{Lu}/u.test(text) && original.has(text)));
    if (translatable.length >= FEWEST_WORDS && translatable.length * 2 > words.length) {
      return [{ message: writeMessage((words, language) => words.notInLetters(scriptName(own, language))) }];
    }
    return strangers(foreign, original, segment.sourceLanguage);
  },
};

/** From Greek on. */
const MAY_BE_FOREIGN = /[\u0370-\u1dff\u2c60-\u{10ffff}]/u;
/** A single letter may be a sign: α, Ω. */
const LETTERS = /\p{L}\p{M}*\p{L}/u;
const LATIN = /\p{sc=Latn}/u;

/** Words in letters that neither language is written in. Latin letters are at home everywhere. */
function strangers(foreign: readonly WordSpan[], original: ReadonlySet<string>, source: Language): Problem[] {
  const { letter } = scriptOf(source);
  const found = foreign.filter(({ text }) => !letter.test(text) && !LATIN.test(text) && !original.has(text));
  if (found.length === 0) return [];
  const marks = found.slice(0, MOST_MARKS).map(({ start, end }) => ({ side: 'target' as const, start, end }));
  const shown = shownWords(found.map(({ text }) => text));
  return [{ message: writeMessage((words) => words.strangeLetters(words.list(...shown))), marks }];
}

function scriptName({ name }: LanguageScript, inLanguage: Language): string {
  return new Intl.DisplayNames([inLanguage], { type: 'script' }).of(name) ?? name;
}
