const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,31}));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
/** What stands for a reference that is not known here: a character that belongs to no word. */
const OTHER = '\ufffc';

/** Text of HTML as people read it, and which of its characters are references. */
export interface ReadText {
  text: string;
  /** By the place of the character, what stands for it in the HTML. */
  references: Map<number, string>;
}

/** Stored bodies have references for `&` and `<` only, pages of other systems for more. */
export function readReferences(html: string): ReadText {
  const references = new Map<number, string>();
  if (!html.includes('&')) return { text: html, references };
  let text = '';
  let end = 0;
  for (const { 0: reference, 1: hex, 2: decimal, 3: name = '', index } of html.matchAll(REFERENCE)) {
    text += html.slice(end, index);
    references.set(text.length, reference);
    text += decode(hex === undefined ? decimal : `0x${hex}`) ?? NAMED[name] ?? OTHER;
    end = index + reference.length;
  }
  return { text: text + html.slice(end), references };
}

/** A character of one UTF-16 unit, so that its place is all there is to know of it. */
function decode(number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  const code = Number(number);
  return code > 0 && code < 0xffff ? String.fromCharCode(code) : OTHER;
}
