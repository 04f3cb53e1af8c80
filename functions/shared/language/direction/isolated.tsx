import { directionOf, type Language } from '../../article/language.ts';
import { findLeftToRight } from './find-left-to-right.ts';

/** A line of text; what of it reads from the left keeps its own order within a right-to-left page. */
export function Isolated({ text, language }: { text: string; language: Language }) {
  if (directionOf(language) === 'ltr') return <>{text}</>;
  const spans = findLeftToRight(text);
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <>
          {text.slice(spans[index - 1]?.end ?? 0, start)}
          <bdi dir="ltr">{text.slice(start, end)}</bdi>
        </>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
