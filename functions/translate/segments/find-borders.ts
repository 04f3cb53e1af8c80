import type { Language } from '../../shared/article/language.ts';

/** Intl.Segmenter takes time that grows with the square of the text: it never sees more than this, in UTF-16 units. */
const WINDOW = 5_000;

/** Where sentences or words begin, by Unicode's rules (UAX 29), in their order; 0 is not among them. */
export function findBorders(text: string, granularity: 'sentence' | 'word', language: Language): number[] {
  const segmenter = new Intl.Segmenter(language, { granularity });
  const borders: number[] = [];
  let start = 0;
  while (start < text.length) {
    const end = Math.min(start + WINDOW, text.length);
    const [, ...places] = [...segmenter.segment(text.slice(start, end))].map(({ index }) => start + index);
    for (const place of places) borders.push(place);
    // The last unit may go on behind the window, so the next one begins with it.
    start = end === text.length ? end : (places.at(-1) ?? end);
  }
  return borders;
}
