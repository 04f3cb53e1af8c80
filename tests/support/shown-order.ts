import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';

/** Its types say that it is a module of another kind than it is. */
const bidiFactory: () => Bidi = createRequire(import.meta.url)('bidi-js');
const bidi = bidiFactory();
const CONTROLS = /[\u200e\u200f\u2066-\u2069]/gu;

/** A right-to-left paragraph as the eye meets it from left to right, brackets mirrored, by bidi-js' reading of UAX 9. */
export function shownOrder(text: string): string {
  const levels = bidi.getEmbeddingLevels(text, 'rtl');
  const mirrored = bidi.getMirroredCharactersMap(text, levels.levels);
  const shown = [...text.split('').keys()];
  for (const [start = 0, end = 0] of bidi.getReorderSegments(text, levels)) {
    shown.splice(start, end - start + 1, ...shown.slice(start, end + 1).reverse());
  }
  return shown
    .map((place) => mirrored.get(place) ?? text[place])
    .join('')
    .replace(CONTROLS, '');
}
