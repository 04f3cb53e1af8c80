import type { Language } from '../../shared/article/language.ts';
import { isAbbreviation, isAcronymInside, isEra, isInitial } from './abbreviations.ts';
import { findBorders } from './find-borders.ts';

/**
 * The sentences of a text, each with the white space behind it; joined they are the text. Unicode's rules (UAX 29)
 * know no abbreviations and no French spaces before signs, so that some of their borders are wrong.
 */
export function splitSentences(text: string, language: Language): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const border of findBorders(text, 'sentence', language)) {
    const end = border + closingAt(text, border);
    if (end >= text.length || end <= start || !endsSentence(text, start, end)) continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  return start < text.length ? [...sentences, text.slice(start)] : sentences;
}

/** As much of the text as is looked at on each side of a border, in UTF-16 units. */
const VIEW = 40;

/** How far a closing quote or bracket behind a space goes, as in « Oui. »: it belongs to what it closes. */
function closingAt(text: string, border: number): number {
  const [closing = ''] = /^[\p{Pe}\p{Pf}]+\s*/u.exec(text.slice(border, border + VIEW)) ?? [];
  return closing.length;
}

function endsSentence(text: string, start: number, border: number): boolean {
  const before = text.slice(Math.max(start, border - VIEW), border);
  if (/[\n\u2029]\s*$/u.test(before)) return true;
  const next = text.slice(border, border + VIEW).trimStart();
  // Small letters go on, and so does the rest of a row of signs.
  if (/^[\p{Ll}\p{Pe}\p{Pf},;:!?…؟،؛]/u.test(next)) return false;
  const ended = before.trimEnd();
  if (!ended.endsWith('.')) return true;
  const number = /^\s*\p{Nd}{1,3}\.$/u;
  if (before.length === border - start && number.test(ended)) return false;
  const { word, isAfterNumber } = lastWord(ended.slice(0, -1));
  if (word === '' || (isAfterNumber && isEra(word))) return true;
  return !(isAbbreviation(word, next) || isInitial(word) || isAcronymInside(word, next));
}

const LAST_WORD = /(?<number>\p{Nd}\s?)?(?<![\p{L}\p{M}.-])(?<word>\p{L}[\p{L}\p{M}ـ.-]*)$/u;

/** A word with the full stops and hyphens in it; '' if there is none. */
function lastWord(text: string): { word: string; isAfterNumber: boolean } {
  const { word = '', number } = LAST_WORD.exec(text)?.groups ?? {};
  return { word, isAfterNumber: number !== undefined };
}
