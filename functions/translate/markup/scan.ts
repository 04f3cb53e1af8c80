import { decodeEntities, dropUnseen } from '../../shared/language/text/decode-entities.ts';

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
    const id = ID.exec(attributes)?.[1];
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

function decodeText(text: string): string {
  return dropUnseen(decodeEntities(text));
}
