/** What no XML 1.0 document can hold, even by number (W3C, "XML 1.0", 2.2 Characters); lone surrogates too. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A document without the characters that would make it none. */
export function dropForbiddenCharacters(xml: string): string {
  return xml.replace(FORBIDDEN, '');
}
