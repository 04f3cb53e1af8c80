import { type Language, parseLanguage } from '../../shared/article/language.ts';
import { Rejection } from '../../shared/intake/rejection.ts';

export interface LanguageClues {
  /** `en` of `en.md`. */
  name: string;
  /** What the author wrote in the file. */
  written?: string | undefined;
  /** What a page says of itself, often only because its template does. */
  ofPage?: string | undefined;
}

/**
 * The file name says it, or the author in the file; if both do, they agree. A page's own word counts where
 * neither does.
 * @throws {Rejection}
 */
export function fileLanguage({ name, written, ofPage }: LanguageClues): Language {
  const named = isLanguageName(name) ? parseLanguage(name) : undefined;
  const stated = written === undefined ? undefined : parseLanguage(written);
  if (written !== undefined && stated === undefined) throw untranslatable(written);
  if (named !== undefined && stated !== undefined && named !== stated) {
    throw new Rejection(`the file name says the language is "${named}", the file says "${stated}"`);
  }
  const language = named ?? stated ?? (ofPage === undefined ? undefined : parseLanguage(ofPage));
  if (language !== undefined) return language;
  if (isLanguageName(name)) throw untranslatable(name);
  if (ofPage !== undefined) throw untranslatable(ofPage);
  throw new Rejection(`the article has no language: neither the file name "${name}" nor the file says one`);
}

function untranslatable(language: string): Rejection {
  return new Rejection(`the language ${JSON.stringify(language)} is not one that can be translated from`);
}

/** `en`, `pt-BR`, `zh_TW`; `article` could pass as a tag for BCP 47, but nobody means it as one. */
function isLanguageName(name: string): boolean {
  return /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(name);
}
