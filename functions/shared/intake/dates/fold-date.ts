/** Two words that are one name. */
const COMPOUND_MONTHS = /(كانون|تشرين)\s+(الثاني|الاول)/g;

/** Brackets within brackets are taken off from the inside; deeper ones no program writes. */
const COMMENT_DEPTH = 5;

/** A written date in few signs: digits 0-9, lower case, no accents, no marks of direction, no comments, one space. */
export function foldDate(text: string): string {
  return (
    withoutComments(text)
      .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
      // Obsidian writes a day as a link to its note.
      .replace(/^\s*\[\[(.*)\]\]\s*$/, '$1')
      // RFC 9557 writes the zone's name behind the time in brackets.
      .replace(/\[([A-Za-z_]+\/[A-Za-z_/+-]+)\]/g, ' $1')
      .normalize('NFKD')
      // Hyphens, dashes and the sign for minus.
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      // Persian keyboards write these two letters of Arabic so, and Egyptian ones the first without its dots.
      .replace(/[ىی]/g, 'ي')
      .replaceAll('ک', 'ك')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase()
      // RFC 5322, 4.3: white space and comments may stand around each part of a time.
      .replace(/(\d)\s*:\s*(?=\d)/g, '$1:')
      .replace(/[“”"'’]/g, ' ')
      .replace(COMPOUND_MONTHS, '$1$2')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** RFC 5322 has comments in brackets; JavaScript writes a zone's name so. */
function withoutComments(text: string): string {
  let plain = text.replace(/\\./g, ' ');
  for (let depth = 0; depth < COMMENT_DEPTH && plain.includes('('); depth += 1) {
    plain = plain.replace(/\([^()]*\)/g, ' ');
  }
  return plain;
}

/** Digits stand in rows of ten (Unicode, "Nd"), so that the value is how far the first of its row is. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
