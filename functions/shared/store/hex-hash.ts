import { createHash } from 'node:crypto';

/** The beginning of a text's SHA-256, or all 64 digits of it: names that change with what they stand for. */
export function hexHash(text: string | Uint8Array, digits = 64): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
