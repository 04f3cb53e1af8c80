import { DECISIVE, FIELD_NAMES, foldName } from './field-names.ts';

/** Names that decide what readers see, as an author may have meant to write them. */
const MEANT = [
  ...[...DECISIVE].filter((field) => field !== 'date').flatMap((field) => FIELD_NAMES[field].split(/\s+/)),
  ...['published', 'unpublished', 'status', 'visibility', 'private'],
];

/** Short names are near too many words: `status` is one letter from `stats`. */
const SHORTEST = 5;

/** The name that decides something and is written almost like this one; `undefined` if there is none. */
export function nearName(key: string): string | undefined {
  const folded = foldName(key);
  if (folded.length < SHORTEST || folded.length > 40) return undefined;
  return MEANT.find((name) => {
    const meant = foldName(name);
    return meant.length >= SHORTEST && isNear(folded, meant, meant.length >= 7 ? 2 : 1);
  });
}

/** Letters added, left out, exchanged, or two in the wrong order (Damerau and Levenshtein). */
function isNear(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isTurned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const turned = isTurned ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1), turned),
      );
    }
    before = row;
    row = next;
  }
  return (row[other.length] ?? most + 1) <= most;
}
