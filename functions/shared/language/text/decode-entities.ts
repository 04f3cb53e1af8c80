import { toString as textOf } from 'hast-util-to-string';
import { parseFragment } from '../../article/parse-fragment.ts';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Text with HTML's character references as the characters they stand for; an unknown one stays. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, decodeEntity);
}

/** HTML reads `&notes;` as `¬es;`, for the sake of pages older than its rules. */
function decodeEntity(entity: string): string {
  const characters = textOf(parseFragment(entity));
  return characters.length > 1 && characters.endsWith(';') ? entity : characters;
}

/**
 * Control characters, lone surrogates, and the embeddings, overrides and isolates of writing direction
 * (Unicode TR 9): nobody can see them, and they can turn around what follows.
 */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

export function dropUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}
