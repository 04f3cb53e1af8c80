/** What no XML 1.0 document can hold, even by number (W3C, "XML 1.0", 2.2 Characters); lone surrogates too. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const EVERY_FORBIDDEN = new RegExp(FORBIDDEN, 'gu');

/** As it is written in Unicode's tables: `U+0000`. */
export function firstForbidden(text: string): string | undefined {
  const character = FORBIDDEN.exec(text)?.[0];
  return character && `U+${hexOf(character)}`;
}

export function replaceForbidden(text: string, replacement: (hex: string) => string): string {
  return text.replace(EVERY_FORBIDDEN, (character) => replacement(hexOf(character)));
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** A document without the characters that would make it none. */
export function dropForbiddenCharacters(xml: string): string {
  return xml.replace(EVERY_FORBIDDEN, '');
}
