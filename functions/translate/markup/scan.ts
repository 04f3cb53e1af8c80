import { decodeEntities, dropUnseen } from '../../shared/language/text/decode-entities.ts';
import { writeArabicDigits } from '../typography/arabic-digits.ts';

export type Part = { type: 'text'; value: string } | Tag;

export interface Tag {
  type: 'tag';
  /** In small letters. */
  name: string;
  id: number | undefined;
  closing: boolean;
  /** `<br/>` */
  selfClosing: boolean;
  /** Where it begins and ends in the answer. */
  start: number;
  end: number;
}

/**
 * A tag as a machine may hand it back: `<A ID = "1">`, `</ a>`, `<br id=2/>`. We send no attribute with an
 * angle bracket, so none ends it early.
 */
const TAG = /<(\s*)(\/\s*)?([a-z][a-z0-9]*)([^<>]*)>/gi;
/** Where an id may stand; nothing of an attribute is longer that was sent. */
const LONGEST_ATTRIBUTES = 300;
const ID = /(?:^|\s)id\s*=\s*(?:["'“”«»]\s*)?(\d{1,9})/i;

/**
 * Takes an answer apart. An HTML parser would mend what is badly nested, and nobody could tell any more
 * what came back broken.
 */
export function scanAnswer(answer: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of answer.matchAll(TAG)) {
    const [whole, space, slash, name = '', attributes = ''] = match;
    const id = ID.exec(readAttributes(attributes))?.[1];
    // `a < b > c` is words.
    if (space && !slash && id === undefined) continue;
    if (match.index > end) parts.push({ type: 'text', value: decodeText(answer.slice(end, match.index)) });
    const start = match.index;
    end = start + whole.length;
    parts.push({
      type: 'tag',
      name: name.toLowerCase(),
      id: id === undefined ? undefined : Number(id),
      closing: slash !== undefined,
      selfClosing: attributes.trimEnd().endsWith('/'),
      start,
      end,
    });
  }
  if (end < answer.length) parts.push({ type: 'text', value: decodeText(answer.slice(end)) });
  return parts;
}

const UNEVEN = /&|\P{ASCII}/u;
const DIRECTION_MARKS = /[\u061c\u200e\u200f]/gu;

/** A machine may write what it was sent as it writes words: `id=&quot;1&quot;`, `id=١`, with marks of direction. */
function readAttributes(attributes: string): string {
  const start = attributes.slice(0, LONGEST_ATTRIBUTES);
  return UNEVEN.test(start)
    ? writeArabicDigits(decodeEntities(start).replace(DIRECTION_MARKS, ''), 'latn')
    : start;
}

const ANY_TAG = /<\/?[a-z]/i;
const ESCAPED_TAG = /(?:&lt;|＜)(\s*\/?\s*[a-z][a-z0-9]*(?:\s(?:(?!&[lg]t;)[^<>＜＞]){0,300})?)(?:&gt;|＞)/gi;
const ESCAPED = /&lt;|＜/;

/**
 * An answer whose tags were all escaped as words are, or written with the brackets of Chinese type, with its tags.
 * Not where the article's own words have such brackets: nobody could tell them apart.
 */
export function unescapeTags(answer: string, sent: string): string {
  if (!ANY_TAG.test(sent) || ESCAPED.test(sent) || ANY_TAG.test(answer)) return answer;
  return answer.replace(ESCAPED_TAG, '<$1>');
}

function decodeText(text: string): string {
  return dropUnseen(decodeEntities(text));
}
