import type { Message } from '../../article/finding.ts';
import type { Language } from '../../article/language.ts';
import { arabicFindings } from './ar.ts';
import { englishFindings } from './en.ts';
import type { FindingWords } from './finding-words.ts';
import { frenchFindings } from './fr.ts';

/**
 * One sentence in every language of the desk.
 *
 * @param say What of a language's words it is; `language` is for names that Intl knows.
 * @example writeMessage((words) => words.addressMissing('https://example.org/'))
 * @example writeMessage((words, language) => words.notInLetters(scriptName('Arab', language)))
 */
export function writeMessage(say: (words: FindingWords, language: Language) => string): Message {
  return { en: say(englishFindings, 'en'), fr: say(frenchFindings, 'fr'), ar: say(arabicFindings, 'ar') };
}
