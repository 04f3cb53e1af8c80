import type { Language } from '../../article/language.ts';
import type { Term } from './term.ts';

/**
 * What Amazon Translate needs of a terminology for one language pair, as the CSV it reads; `undefined` if
 * that is nothing. A term that has no translation into the language is left out, and so is one whose capitals
 * matter: Amazon Translate would take the word `who` for the term `WHO` (AWS, "Case-insensitive matching").
 */
export function writeAmazonCsv(
  terms: readonly Term[],
  sourceLanguage: Language,
  targetLanguage: Language,
): string | undefined {
  const rows = terms.flatMap(({ source, targets, doNotTranslate, matchCase }) => {
    const target = doNotTranslate ? source : targets[targetLanguage];
    return target === undefined || matchCase ? [] : [[source, target]];
  });
  if (rows.length === 0) return undefined;
  return [[sourceLanguage, targetLanguage], ...rows].map((row) => `${row.map(quote).join(',')}\n`).join('');
}

/** RFC 4180. */
function quote(cell: string): string {
  return /[",]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
