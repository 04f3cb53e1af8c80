import type { Check, CheckedSegment } from './check.ts';
import type { FoundNumber } from './number-found.ts';
import { matchNumbers } from './number-match.ts';
import { readNumbers } from './number-reader.ts';
import { foldDigits, readableText } from './number-text.ts';
import { type NumberLanguage, numberLanguage } from './number-words.ts';

/** More than these are counted, not named. */
const MOST_PROBLEMS = 10;
/** Characters shown on either side of a number. */
const AROUND = 24;

/** Every number in digits is on the other side, in digits or in words. */
export const numbers: Check = {
  name: 'numbers',
  severity: 'error',
  findProblems: (segment) =>
    findTexts(segment).map((text) => ({ message: { en: text, fr: text, ar: text } })),
};

/** Its problems in English. */
function findTexts({ source, target, origin, sourceLanguage, targetLanguage }: CheckedSegment): string[] {
  if (origin === 'none') return [];
  const from = readableText(source);
  const into = readableText(target);
  const [sourceWords, targetWords] = [numberLanguage(sourceLanguage), numberLanguage(targetLanguage)];
  // Where the words of one side are unknown, the other's would only multiply numbers past matching.
  const bothKnown = sourceWords !== undefined && targetWords !== undefined;
  const wanted = readNumbers(foldDigits(from), bothKnown ? sourceWords : undefined);
  const found = readNumbers(foldDigits(into), bothKnown ? targetWords : undefined);
  let { missing, added } = matchNumbers(wanted, found);
  if (bothKnown && missing.length + added.length > 0) {
    const mixed = matchNumbers(wanted, readNumbers(foldDigits(into), withWordsOf(targetWords, sourceWords)));
    if (mixed.missing.length + mixed.added.length === 0) ({ missing, added } = mixed);
  }
  const problems = [
    ...missing.map((number) => `the number ${show(from, number)} is missing (“${around(from, number)}”)`),
    ...added.map(
      (number) => `the number ${show(into, number)} is not in the original (“${around(into, number)}”)`,
    ),
  ];
  const unnamed = problems.length - MOST_PROBLEMS;
  return unnamed > 0 ? [...problems.slice(0, MOST_PROBLEMS), `${unnamed} more numbers differ`] : problems;
}

/** A number word that was left untranslated still says its number: another check is about the words. */
function withWordsOf(own: NumberLanguage, other: NumberLanguage): NumberLanguage {
  return { ...own, find: (word) => own.find(word) ?? other.find(word) };
}

function show(text: string, { start, end }: FoundNumber): string {
  return shorten(text.slice(start, end));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The words around a number, cut between words. */
function around(text: string, { start, end }: FoundNumber): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const cutBefore = start > AROUND ? `…${before.replace(/^\S*\s/u, '')}` : before;
  const cutAfter = end + AROUND < text.length ? `${after.replace(/\s\S*$/u, '')}…` : after;
  return `${cutBefore}${shorten(text.slice(start, end))}${cutAfter}`.trim();
}
