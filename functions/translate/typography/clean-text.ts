import type { Direction } from '../../shared/article/language.ts';
import { decodeEntities, dropUnseen } from '../../shared/language/text/decode-entities.ts';

/** The zero-width space, the byte order mark, and what no text may hold (Unicode, "Noncharacters"). */
const STRAY = /[\p{Noncharacter_Code_Point}\u200B\uFEFF]/gu;

/** Between letters that all run from the left they mark nothing. */
const DIRECTION_MARKS = /[\u200E\u200F\u061C]/gu;

/** A text in NFC, its entities decoded, without characters that nobody can see. */
export function cleanText(text: string, direction: Direction): string {
  const drop =
    direction === 'ltr' ? (part: string) => dropStray(part).replace(DIRECTION_MARKS, '') : dropStray;
  return decodeAll(drop(text).normalize('NFC'), drop).normalize('NFC');
}

function dropStray(text: string): string {
  return dropUnseen(text).replace(STRAY, '');
}

const LAST_ENTITY = /&#?[a-z\d]{1,31};$/i;
/** UTF-16 units of the longest. */
const LONGEST = 34;

/**
 * Decodes entities until there are none: engines encode what is encoded already (`&amp;#39;`). An entity ends at
 * its `;`, so looking back from each one finds also those that decoding makes, in one pass.
 */
function decodeAll(text: string, drop: (text: string) => string): string {
  if (!text.includes('&')) return text;
  let decoded = '';
  for (const part of text.split(/(?<=;)/)) {
    decoded += part;
    while (decoded.endsWith(';')) {
      const [entity] = LAST_ENTITY.exec(decoded.slice(-LONGEST)) ?? [];
      const character = entity && drop(decodeEntities(entity)).normalize('NFC');
      if (entity === undefined || character === undefined || character === entity) break;
      decoded = decoded.slice(0, decoded.length - entity.length) + character;
    }
  }
  return decoded;
}
