import { type Coded, tokenize } from '../../shared/article/coded-text.ts';
import type { Mark } from '../../shared/article/finding.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';

export interface CodedWordsProps {
  text: Coded;
  language: Language;
  /** Places in its words that a finding is about. */
  marks?: readonly Pick<Mark, 'start' | 'end'>[];
}

/** A segment for a person: its inline codes as small signs, the words a finding is about marked. */
export function CodedWords({ text, language, marks = [] }: CodedWordsProps) {
  let offset = 0;
  return (
    <p lang={language} dir={directionOf(language)}>
      {tokenize(text).map((token) => {
        if (token.type !== 'text') {
          return <span class="code">{token.type === 'close' ? `/${token.id}` : token.id}</span>;
        }
        const parts = cutAtMarks(token.value, offset, marks);
        offset += token.value.length;
        return parts.map((part) => (part.marked ? <mark>{part.text}</mark> : part.text));
      })}
    </p>
  );
}

interface Part {
  text: string;
  marked: boolean;
}

/** @param offset Where the text begins in the words of its segment. */
function cutAtMarks(text: string, offset: number, marks: CodedWordsProps['marks'] = []): Part[] {
  const inside = (place: number) => marks.some(({ start, end }) => place >= start && place < end);
  const borders = new Set([0, text.length]);
  for (const { start, end } of marks) {
    for (const border of [start - offset, end - offset])
      if (border > 0 && border < text.length) borders.add(border);
  }
  const places = [...borders].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => ({
    text: text.slice(start, places[i + 1]),
    marked: inside(offset + start),
  }));
}
