import { type Language, languageName, parseLanguage } from '../../shared/article/language.ts';
import { Rejection } from '../../shared/intake/rejection.ts';

/** Files that tell people about a folder. What is in them was never meant for readers. */
const NOT_ARTICLES =
  /^(?:readme|license|licence|changelog|contributing|notes?|todo|template|archetype|_index|lisez-?moi|اقرأني)$/i;

/** What people and programs add to the name of a file that another one took the place of, or is to take it. */
const COPY =
  /^(.{2,}?)[-_. ]*(?:\((?:\d+|copie|copy|copia|نسخة|final|old|backup)\)|(?:[-_. ](?:copy|copie|copia|backup|bak|old|orig|original|ancien|final|finale|draft|brouillon|tmp|temp|test|v?\d+)(?:[-_ ]?\d+)?))$/i;

/**
 * The language in a file's name: `en`, `pt-BR`, `index.fr`, `english`. `undefined` if it says none.
 * @param isWritten The file says its language itself, so that it is meant as an article.
 * @throws {Rejection} for a file that is no article by its name, or a copy of one.
 */
export function nameLanguage(name: string, isWritten: boolean): Language | undefined {
  const language = parseLanguage(name);
  if (language !== undefined) return language;
  const [, stem = name, ending] = /^(.+)\.([a-z]{2,3}(?:[-_][a-z0-9]+)*)$/i.exec(name) ?? [];
  if (NOT_ARTICLES.test(stem) && !isWritten) {
    throw new Rejection(
      `a file of the name "${name}" is no article; give it the name of its language, such as en.md, if it is`,
    );
  }
  const [, original = ''] = COPY.exec(name) ?? [];
  const copied = parseLanguage(original);
  if (copied !== undefined) {
    throw new Rejection(
      `the file name "${name}" is that of a copy of "${original}", and only "${original}" is the article; rename it if it is to be published`,
    );
  }
  if (ending !== undefined && parseLanguage(stem) === undefined) return parseLanguage(ending);
  return languageByName(name);
}

/** `English`, `français`, `الفرنسية`: a language by its name in English, French, Arabic, or itself. */
export function languageByName(text: string): Language | undefined {
  byName ??= new Map(
    'ar en fr es de it pt nl tr fa he ur hi zh ja ko ru uk pl sv'
      .split(' ')
      .flatMap((language) =>
        ['en', 'fr', 'ar', language].map(
          (inLanguage) => [fold(languageName(language, inLanguage)), language] as const,
        ),
      ),
  );
  return byName.get(fold(text));
}

/** Made when it is first asked for: names of languages cost Intl some milliseconds. */
let byName: Map<string, Language> | undefined;

const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase();
