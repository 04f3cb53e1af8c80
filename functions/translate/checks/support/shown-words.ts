/** Code points of a text's words that a message shows. */
const LONGEST = 80;
/** Of several words; others are only marked. */
const MOST = 3;

/** What a message shows of several words of a segment, and whether there are more. */
export function shownWords(list: readonly string[]): [shown: string[], more: boolean] {
  return [list.slice(0, MOST).map((words) => shorten(words)), list.length > MOST];
}

/** On one line, and not cut inside a character. */
export function shorten(words: string): string {
  const line = words.slice(0, 4 * LONGEST).replace(/\s+/gu, ' ');
  const characters = [...line];
  if (characters.length <= LONGEST && words.length <= 4 * LONGEST) return line;
  return `${characters.slice(0, LONGEST).join('')}…`;
}
