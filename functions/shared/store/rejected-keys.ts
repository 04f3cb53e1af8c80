import { hexHash } from './hex-hash.ts';
import { bytesAsFile, plainSegment } from './keys.ts';

/** With `.json` behind it, less than the 255 bytes that a file's name may have. */
const LIMIT_BYTES = 240;

/** What a feed's item is kept as: its language may be what is missing. */
const ITEM = 'item';

/** As an item's record has it. It is no file of the inbox. */
export const REJECTED_ITEM_FILE = `${ITEM}.json`;

/**
 * Where a file that could not be taken is kept. The names may be the very thing that is wrong (`../`, a whole
 * sentence), so they are encoded, and what is too long for a key ends in a hash of all of it.
 * Before 2026-12 the key had the name without its ending: what is kept there is read and removed like the rest.
 * @param fileName with its ending: `en.md` and `en.txt` of one article may both be rejected.
 */
export function rejectedKey(articleId: string, fileName: string): string {
  const segment = fileName === ITEM ? encodeFirst(fileName) : keptSegment(fileName);
  return `${rejectedFolder(articleId)}${segment}.json`;
}

/** Where an item of a feed is kept; no file's name comes to the same. */
export const rejectedItemKey = (articleId: string) => `${rejectedFolder(articleId)}${REJECTED_ITEM_FILE}`;
export const rejectedFolder = (articleId: string) => `rejected/${keptSegment(articleId)}/`;

function encodeFirst(text: string): string {
  return `%${text.charCodeAt(0).toString(16).toUpperCase()}${text.slice(1)}`;
}

export function keptSegment(text: string): string {
  const segment = plainSegment(text);
  if (bytesAsFile(segment) <= LIMIT_BYTES) return segment;
  const start = [...text.replace(/[^\p{L}\p{N}]+/gu, '-')].slice(0, 40).join('');
  return `${start}-${hexHash(text, 16)}`;
}
