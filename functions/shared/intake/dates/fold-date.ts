/** Two words that are one name. */
const COMPOUND_MONTHS = /(كانون|تشرين)\s+(الثاني|الاول)/g;

/** A written date in few signs: digits 0-9, lower case, no accents, no marks of direction, no comments, one space. */
export function foldDate(text: string): string {
  return (
    text
      .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
      // Obsidian writes a day as a link to its note.
      .replace(/^\s*\[\[(.*)\]\]\s*$/, '$1')
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase()
      // RFC 5322 has comments in brackets; JavaScript writes a zone's name so.
      .replace(/\([^()]*\)/g, ' ')
      .replace(/[“”"'’]/g, ' ')
      .replace(COMPOUND_MONTHS, '$1$2')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Digits stand in rows of ten (Unicode, "Nd"), so that the value is how far the first of its row is. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
