import type { Message } from '../../../shared/article/finding.ts';

/** Code points of a text's words that a message shows. */
const LONGEST = 80;

/** Words of a segment in quotation marks, as each language of the desk writes them. */
export function quoted(words: string): Message {
  const text = shorten(words);
  return { en: `“${text}”`, fr: `«\u00a0${text}\u00a0»`, ar: `«${text}»` };
}

/** Several of them; beyond the third they are only marked. */
export function quotedList(list: readonly string[]): Message {
  const all = list.slice(0, 3).map(quoted);
  const more = list.length > 3 ? '…' : '';
  return {
    en: all.map(({ en }) => en).join(', ') + more,
    fr: all.map(({ fr }) => fr).join(', ') + more,
    ar: all.map(({ ar }) => ar).join('، ') + more,
  };
}

/** On one line, and not cut inside a character. */
export function shorten(words: string, longest = LONGEST): string {
  const line = words.slice(0, 4 * longest).replace(/\s+/gu, ' ');
  const characters = [...line];
  if (characters.length <= longest && words.length <= 4 * longest) return line;
  return `${characters.slice(0, longest).join('')}…`;
}
