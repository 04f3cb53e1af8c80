import { LONGEST_ANSWER } from '../../markup/pieces.ts';
import { type Part, scanAnswer, type Tag } from '../../markup/scan.ts';

/** On average: whole sentences keep their places, and the marks between them are what is paid for beside them. */
const LONG_TEXT = 100;

/**
 * Several texts as one; a text alone stays as it is. Short ones are `<p id=0>…</p><p id=1>…</p>`: words of links, say, may
 * come back in another order, and only the numbers tell. Long ones have `<p>` between them, which HTML lets stand for the
 * end of the paragraph before it.
 */
export function writeParagraphs(markups: readonly string[]): string {
  if (markups.length === 1) return markups.join();
  return areLong(markups) ? markups.join('<p>') : markups.map(writeParagraph).join('');
}

function areLong(markups: readonly string[]): boolean {
  return markups.reduce((sum, { length }) => sum + length, 0) >= LONG_TEXT * markups.length;
}

function writeParagraph(markup: string, place: number): string {
  return `<p id=${place}>${markup}</p>`;
}

/** The inverse of {@link writeParagraphs}: the translation of each, `undefined` where nobody can tell. */
export function readParagraphs(answer: string, sent: readonly string[]): (string | undefined)[] {
  const { length: count } = sent;
  if (count === 1) return [answer];
  if (answer.length > LONGEST_ANSWER) return Array.from({ length: count }, () => undefined);
  return areLong(sent) ? readBetween(answer, count) : readNumbered(answer, count);
}

/** Where there is a mark too few or too many, or nothing between two, nobody can tell whose words are whose. */
function readBetween(answer: string, count: number): (string | undefined)[] {
  const marks = scanAnswer(answer).filter(isParagraph);
  const texts: string[] = [''];
  let end = 0;
  for (const mark of marks) {
    texts[texts.length - 1] += answer.slice(end, mark.start);
    // An end that was not sent says nothing.
    if (!mark.closing) texts.push('');
    end = mark.end;
  }
  texts[texts.length - 1] += answer.slice(end);
  // A machine that writes the first mark too.
  if (texts.length === count + 1 && texts[0]?.trim() === '') texts.shift();
  const isWhole = texts.length === count && texts.every((text) => text.trim() !== '');
  return isWhole ? texts : Array.from({ length: count }, () => undefined);
}

/**
 * By their number: an answer's paragraphs by their number. One that is missing, empty
 * or there twice is `undefined`. Words before the first paragraph or behind the last are theirs; where words
 * stand between two, or the paragraphs in another order, nobody can tell whose they are, and all are `undefined`.
 */
function readNumbered(answer: string, count: number): (string | undefined)[] {
  const tags = scanAnswer(answer).filter(isParagraph);
  const [start, end] = [tags[0]?.start ?? 0, tags.at(-1)?.end ?? 0];
  const paragraphs = readInner(answer.slice(start, end), count);
  const [lead, trail] = [answer.slice(0, start), answer.slice(end)];
  if (`${lead}${trail}`.trim() === '') return paragraphs;
  if (tags[0]?.id !== 0 || paragraphs.includes(undefined)) return paragraphs.map(() => undefined);
  return paragraphs.map(
    (text, place) => (place === 0 ? lead : '') + text + (place === count - 1 ? trail : ''),
  );
}

function readInner(answer: string, count: number): (string | undefined)[] {
  const found = new Map<number, string>();
  const doubled = new Set<number>();
  let [open, last]: [Tag | undefined, number] = [undefined, -1];
  for (const part of scanAnswer(answer)) {
    if (isParagraph(part)) {
      if (part.closing && open?.id !== undefined) {
        if (open.id < last) return Array.from({ length: count }, () => undefined);
        last = open.id;
        if (found.has(open.id)) doubled.add(open.id);
        found.set(open.id, answer.slice(open.end, part.start));
      }
      open = part.closing ? undefined : part;
    } else if (open === undefined && part.type === 'text' && part.value.trim() !== '') {
      found.clear();
      break;
    }
  }
  return Array.from({ length: count }, (_, place) => {
    const text = found.get(place);
    return text?.trim() && !doubled.has(place) ? text : undefined;
  });
}

function isParagraph(part: Part): part is Tag {
  return part.type === 'tag' && part.name === 'p';
}
