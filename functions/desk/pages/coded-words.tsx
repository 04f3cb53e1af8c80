import { type Coded, tokenize } from '../../shared/article/coded-text.ts';
import type { Mark } from '../../shared/article/finding.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import { findLeftToRight } from '../../shared/language/direction/find-left-to-right.ts';

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
        const start = offset;
        offset += token.value.length;
        return cutAtDirections(token.value, language).map((run) => {
          const words = cutAtMarks(run.text, start + run.start, marks).map((part) =>
            part.marked ? <mark>{part.text}</mark> : part.text,
          );
          return run.isolated ? <bdi dir="ltr">{words}</bdi> : words;
        });
      })}
    </p>
  );
}

interface DirectionRun {
  text: string;
  start: number;
  isolated: boolean;
}

/** In a right-to-left text, what reads from the left and what stands between it. */
function cutAtDirections(text: string, language: Language): DirectionRun[] {
  if (directionOf(language) === 'ltr') return [{ text, start: 0, isolated: false }];
  const spans = findLeftToRight(text);
  const isolated = spans.map(({ start, end }) => ({ text: text.slice(start, end), start, isolated: true }));
  const between = [...spans, { start: text.length, end: text.length }].map(({ start }, index) => {
    const from = spans[index - 1]?.end ?? 0;
    return { text: text.slice(from, start), start: from, isolated: false };
  });
  return between.flatMap((run, index) => [run, ...isolated.slice(index, index + 1)]);
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
