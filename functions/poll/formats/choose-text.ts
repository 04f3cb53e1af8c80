import { hasWords } from './plain-text.ts';

/**
 * The text of an item that has its whole text and a description: the description is the text where the other is empty, or holds a
 * picture alone, and is its summary otherwise.
 */
export function chooseText(
  full: string | undefined,
  description: string | undefined,
): { html: string | undefined; summary: string | undefined } {
  if (full === undefined || full.trim() === '') return { html: description, summary: undefined };
  if (hasWords(full) || description === undefined) return { html: full, summary: description };
  return { html: `${full}\n${description}`, summary: undefined };
}
