import { type CodedText, plainText, type Token, tokenize, writeTokens } from '../article/coded-text.ts';
import type { Language } from '../article/language.ts';

/** A part of a segment that fits a request; `gap` is the white space behind it. */
export interface Part {
  segment: CodedText;
  gap: string;
}

/**
 * Splits a segment too long for one request at the ends of sentences, and inside a sentence only where it
 * is too long by itself. Codes are never torn apart, but for a pair too long by itself: its words go without
 * it, and the inline-codes check holds the version.
 */
export function splitSegment(
  segment: CodedText,
  language: Language,
  fits: (part: CodedText) => boolean,
): Part[] {
  if (fits(segment)) return [{ segment, gap: '' }];
  const part = (text: string): CodedText => ({ text, codes: segment.codes });
  const parts: string[] = [];
  for (const atom of atoms(segment.text, language)) {
    const joined = (parts.at(-1) ?? '') + atom;
    if (parts.length > 0 && fits(part(joined.trim()))) parts[parts.length - 1] = joined;
    else if (fits(part(atom))) parts.push(atom);
    else parts.push(...cutWords(atom, language, (text) => fits(part(text))));
  }
  return parts.map((text) => ({ segment: part(text.trim()), gap: /\s*$/u.exec(text)?.[0] ?? '' }));
}

/** Sentences outside codes, and whatever is inside a pair as one piece. */
function atoms(text: string, language: Language): string[] {
  const found: string[] = [];
  let inside: Token[] = [];
  let depth = 0;
  for (const token of tokenize(text)) {
    if (depth === 0 && token.type === 'text') {
      found.push(...pieces(token.value, language, 'sentence'));
      continue;
    }
    inside.push(token);
    if (token.type === 'open') depth += 1;
    if (token.type === 'close') depth -= 1;
    if (depth > 0) continue;
    found.push(writeTokens(inside));
    inside = [];
  }
  if (inside.length > 0) found.push(writeTokens(inside));
  return found;
}

function cutWords(text: string, language: Language, fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  for (const word of pieces(plainText(text), language, 'word')) {
    const joined = (parts.at(-1) ?? '') + word;
    if (parts.length > 0 && fits(joined)) parts[parts.length - 1] = joined;
    else parts.push(word);
  }
  return parts;
}

function pieces(text: string, language: Language, granularity: 'sentence' | 'word'): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity });
  return [...segmenter.segment(text)].map(({ segment }) => writeTokens([{ type: 'text', value: segment }]));
}
