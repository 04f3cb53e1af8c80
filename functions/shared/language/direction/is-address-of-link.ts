import { NOT_LEFT_TO_RIGHT } from './characters.ts';
import { readReferences } from './html-reference.ts';

const HREF = /\shref="([^"]*)"/;
const RIGHT_TO_LEFT = new RegExp(`[${NOT_LEFT_TO_RIGHT}]`, 'u');
/** A telephone may be written in any way. */
const CALL = /^(?:tel|sms|callto|fax):/i;

/**
 * Whether the words of a link are its own address, with or without its scheme.
 * @param tag Its opening tag.
 */
export function isAddressOfLink(tag: string, words: string): boolean {
  const href = readReferences(HREF.exec(tag)?.[1] ?? '').text;
  const text = words.trim();
  if (href === '' || text === '') return false;
  if (CALL.test(href)) return /\p{N}/u.test(text) && !RIGHT_TO_LEFT.test(text);
  return !/\s/u.test(text) && bare(href) === bare(text);
}

function bare(address: string): string {
  const plain = address
    .replace(/^(?:[a-z][a-z\d+.-]{1,20}:(?:\/\/)?)/i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
  try {
    return decodeURI(plain).toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}
