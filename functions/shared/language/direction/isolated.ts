import { html } from 'hono/html';
import { directionOf, type Language } from '../../article/language.ts';
import { findLeftToRight } from './find-left-to-right.ts';

/** A line of text; what of it reads from the left keeps its own order within a right-to-left page. */
export function Isolated({ text, language }: { text: string; language: Language }) {
  const spans = directionOf(language) === 'ltr' ? [] : findLeftToRight(text);
  const parts = spans.map(({ start, end }, index) => {
    const before = text.slice(spans[index - 1]?.end ?? 0, start);
    return html`${before}<bdi dir="ltr">${text.slice(start, end)}</bdi>`;
  });
  return html`${parts}${text.slice(spans.at(-1)?.end ?? 0)}`;
}
