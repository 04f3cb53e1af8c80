import { directionOf, type Language } from '../../shared/article/language.ts';
import { splitLatinRuns } from './latin-runs.ts';

/** A line of text; what of it is in Latin letters keeps its own order within a right-to-left page. */
export function Isolated({ text, language }: { text: string; language: Language }) {
  if (directionOf(language) === 'ltr') return <>{text}</>;
  return <>{splitLatinRuns(text).map((part, index) => (index % 2 === 0 ? part : <bdi>{part}</bdi>))}</>;
}
