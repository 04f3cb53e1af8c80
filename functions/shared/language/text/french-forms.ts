import type { Reading } from './reading.ts';

/** What is left of a word without its ending has at least so many letters. */
const SHORTEST = 3;

/** Written ending -> endings of the masculine singular. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['s', ['']],
  ['x', ['']],
  ['e', ['']],
  ['es', ['']],
  ['aux', ['al', 'ail']],
  ['nne', ['n']],
  ['nnes', ['n']],
  ['lle', ['l']],
  ['lles', ['l']],
  ['tte', ['t']],
  ['ttes', ['t']],
  ['euse', ['eux', 'eur']],
  ['euses', ['eux', 'eur']],
  ['ive', ['if']],
  ['ives', ['if']],
  ['ère', ['er']],
  ['ères', ['er']],
  ['trice', ['teur']],
  ['trices', ['teur']],
  ['que', ['c']],
  ['ques', ['c']],
];

/**
 * Plurals and feminine forms. Capitals may have lost their accents: `Etat` and `ETAT` may be état, though
 * `etat` may not, and `Eleve` neither.
 *
 * @param word In small letters.
 * @param written As it stands in the text.
 */
export function frenchReadings(word: string, written: string): Reading[] {
  const readings = withoutEndings(word);
  if (/^[AEIOUC]/u.test(written)) readings.push(...withoutEndings(INITIAL + word));
  if (word.length > 1 && written === written.toUpperCase()) {
    readings.push(...withoutEndings(CAPITALS + dropAccents(word)));
  }
  return readings;
}

/** Marks keys that stand only for words with a capital, or of capitals, that may have lost accents. */
const INITIAL = '1';
const CAPITALS = '2';

/** @param word In small letters. */
export function frenchKeys(word: string): string[] {
  const bare = dropAccents(word);
  const initial = dropAccents(word.slice(0, 1)) + word.slice(1);
  return [
    word,
    ...(initial === word ? [] : [INITIAL + initial]),
    ...(bare === word ? [] : [CAPITALS + bare]),
  ];
}

function dropAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

function withoutEndings(word: string): Reading[] {
  const readings: Reading[] = [{ key: word, hasEnding: false }];
  for (const [ending, origins] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST) continue;
    const stem = word.slice(0, word.length - ending.length);
    for (const origin of origins) readings.push({ key: stem + origin, hasEnding: true });
  }
  return readings;
}

/** Articles that a preposition swallows: de + le is du, à + les is aux. */
export const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['le', ['du', 'au']],
  ['les', ['des', 'aux']],
]);
