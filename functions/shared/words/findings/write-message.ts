import type { Message } from '../../article/finding.ts';
import type { Language } from '../../article/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { FindingWords } from './finding-words.ts';
import { fr } from './fr.ts';

/**
 * One sentence in every language of the desk.
 *
 * @param say What of a language's words it is; `language` is for names that Intl knows.
 * @example writeMessage((words) => words.addressMissing('https://example.org/'))
 * @example writeMessage((words, language) => words.notInLetters(scriptName('Arab', language)))
 */
export function writeMessage(say: (words: FindingWords, language: Language) => string): Message {
  return { en: say(en, 'en'), fr: say(fr, 'fr'), ar: say(ar, 'ar') };
}
