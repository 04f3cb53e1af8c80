import { LONGEST_ANSWER } from '../../markup/pieces.ts';
import { type Part, scanAnswer, type Tag } from '../../markup/scan.ts';

/** Several texts as one: `<p id=0>…</p><p id=1>…</p>`; a text alone stays as it is. */
export function writeParagraphs(markups: readonly string[]): string {
  return markups.length === 1 ? markups.join() : markups.map(writeParagraph).join('');
}

function writeParagraph(markup: string, place: number): string {
  return `<p id=${place}>${markup}</p>`;
}

/**
 * The inverse of {@link writeParagraphs}: an answer's paragraphs by their number. One that is missing, empty
 * or there twice is `undefined`. Words before the first paragraph or behind the last are theirs; where words
 * stand between two, or the paragraphs in another order, nobody can tell whose they are, and all are `undefined`, as in
 * an answer that is too long.
 */
export function readParagraphs(answer: string, count: number): (string | undefined)[] {
  if (count === 1) return [answer];
  if (answer.length > LONGEST_ANSWER) return Array.from({ length: count }, () => undefined);
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
