import { createHash } from 'node:crypto';

/** Digits of the hexadecimal number that names a folder: nobody guesses it, whoever has the original neither. */
const DIGITS = 32;

/** The folder of a picture's files: no two articles, no two recipes and no two originals share one. */
export function nameMedia(articleId: string, recipe: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(`${recipe}\0${articleId}\0`).update(bytes);
  return hash.digest('hex').slice(0, DIGITS);
}
