import { type Language, parseLanguage } from '../../shared/article/language.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { contradictsScript } from '../../shared/language/text/contradicts-script.ts';
import { detectLanguage } from '../../shared/language/text/detect-language.ts';
import { languageByName, nameLanguage } from './name-language.ts';

export interface LanguageClues {
  /** `en` of `en.md`. */
  name: string;
  /** What the author wrote in the file. */
  written?: string | undefined;
  /** What a page says of itself, often only because its template does. */
  ofPage?: string | undefined;
  /** Title and body, without markup: looked at only where nobody says the language. */
  readText: () => string;
  /** Nothing else in the folder could be the article, or the name is that of a folder's main file. */
  mayDetect: boolean;
}

/**
 * The file's name says it, or the author in the file; if both do, they agree. A page's own word counts if neither does and
 * the text is not plainly in another script; then, and if nobody says anything, the text itself decides.
 * @throws {Rejection}
 */
export function fileLanguage({ name, written, ofPage, readText, mayDetect }: LanguageClues): Language {
  // Hugo's page of a section is an article if nothing else in the folder is.
  const isSection = mayDetect && /^_index(?:\.|$)/i.test(name);
  const named = nameLanguage(name, written !== undefined || isSection);
  const stated = written === undefined ? undefined : (parseLanguage(written) ?? languageByName(written));
  if (written !== undefined && stated === undefined) throw unknown(written);
  if (named !== undefined && stated !== undefined && named !== stated) {
    throw new Rejection(`the file name says the language is "${named}", the file says "${stated}"`);
  }
  const said = named ?? stated;
  if (said !== undefined) return said;
  const text = readText();
  const language = ofPage === undefined ? undefined : parseLanguage(ofPage);
  if (language !== undefined && !contradictsScript(text, language)) return language;
  if (mayDetect || language !== undefined) {
    const { language: detected, reliable } = detectLanguage(text);
    const found = reliable && detected !== undefined ? parseLanguage(detected) : undefined;
    if (found !== undefined) return found;
  }
  if (language !== undefined) {
    throw new Rejection(
      `the page says its language is "${language}", and its text is in another script; write "dragoman:language"`,
    );
  }
  if (ofPage !== undefined) throw unknown(ofPage);
  const remedy = 'write "language: en" into it, or call it en.md';
  throw new Rejection(
    `the article has no language: neither the file name "${name}" nor the file says one; ${remedy}`,
  );
}

function unknown(language: string): Rejection {
  return new Rejection(`${JSON.stringify(language)} is not the tag of a language, such as en, fr or ar-MA`);
}
