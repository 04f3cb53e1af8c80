import type { Reading } from './reading.ts';

/** A shorter word has no ending: `is` is no plural. */
const SHORTEST = 3;

/** Plurals: `cities` may be city, `churches` church. The `s` behind an apostrophe is a word of its own. */
export function englishReadings(word: string): Reading[] {
  const readings: Reading[] = [{ key: word, hasEnding: false }];
  if (!word.endsWith('s') || word.length <= SHORTEST) return readings;
  const add = (key: string) => readings.push({ key, hasEnding: true });
  if (!word.endsWith('ss')) add(word.slice(0, -1));
  if (/(?:[sxzo]|[cs]h)es$/u.test(word)) add(word.slice(0, -2));
  if (word.endsWith('ies')) add(`${word.slice(0, -3)}y`);
  return readings;
}
