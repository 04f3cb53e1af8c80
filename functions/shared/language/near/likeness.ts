import { distance } from 'fastest-levenshtein';
import type { Coded } from '../../article/coded-text.ts';
import { readForeignTags } from './foreign-tags.ts';

/** Per cent from which a source is near enough to be shown, as translators' tools have it. */
export const NEAR_ENOUGH = 75;

/** Stands for a code, so that one more or less is one edit. */
const CODE = '\ufffc';

/** A source as it is compared: NFC, white space folded, each code one character. */
export function comparedText(source: Coded): string {
  // Most sources are plain words, and memory has them so already.
  if (!/[<&]|\s{2}|^\s|\s$/.test(source)) return source.normalize('NFC');
  return readForeignTags(source)
    .map((token) => (token.type === 'text' ? token.value : CODE))
    .join('')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * How alike two texts are, in whole per cent, rounded down: 100 × (1 − Levenshtein's distance over characters ÷ length
 * of the longer one), in UTF-16 units. By characters and not by words, so that an ending in French or a particle in
 * Arabic costs what it is.
 */
export function likeness(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 100 : Math.floor(100 * (1 - distance(one, other) / longer));
}
