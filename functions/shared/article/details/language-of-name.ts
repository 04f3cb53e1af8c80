import { type Language, mainScriptOf } from '../language.ts';

const LETTERS: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/u,
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Tfng: /\p{Script=Tifinagh}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Grek: /\p{Script=Greek}/u,
};

/**
 * The language of a name or a topic: the one it is said to be in, unless its letters are of another script. Then it is the
 * first of `others` that is written in these; `undefined` if none is.
 */
export function languageOfName(
  name: string,
  said: Language,
  others: readonly Language[],
): Language | undefined {
  return [said, ...others].find((language) => isWrittenIn(name, language));
}

/** A name without letters, or in a script that is not told apart here, is whatever it is said to be. */
function isWrittenIn(name: string, language: Language): boolean {
  const found = Object.keys(LETTERS).filter((script) => LETTERS[script]?.test(name));
  const script = mainScriptOf(language);
  return found.length === 0 || LETTERS[script] === undefined || found.includes(script);
}
