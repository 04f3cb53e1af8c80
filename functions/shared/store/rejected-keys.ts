import { createHash } from 'node:crypto';
import { bytesAsFile, plainSegment } from './keys.ts';

/** With `.json` behind it, less than the 255 bytes that a file's name may have. */
const LIMIT_BYTES = 240;

/**
 * Where input that could not be taken is kept. The names may be the very thing that is wrong (`../`, a whole
 * sentence), so they are encoded, and what is too long for a key ends in a hash of all of it.
 */
export const rejectedKey = (articleId: string, name: string) =>
  `${rejectedFolder(articleId)}${keptSegment(name)}.json`;
export const rejectedFolder = (articleId: string) => `rejected/${keptSegment(articleId)}/`;

function keptSegment(text: string): string {
  const segment = plainSegment(text);
  if (bytesAsFile(segment) <= LIMIT_BYTES) return segment;
  const start = [...text.replace(/[^\p{L}\p{N}]+/gu, '-')].slice(0, 40).join('');
  return `${start}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
