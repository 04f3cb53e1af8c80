import type { Language } from '../../article/language.ts';
import type { Span } from '../../text/find-phrase.ts';
import { type CodeNode, type CodeTree, sourceWords } from './code-tree.ts';
import { findPlaces } from './find-places.ts';

export interface Languages {
  sourceLanguage: Language;
  targetLanguage: Language;
}

/** Where the words of a code may stand in the translation. */
export interface Candidates {
  phrase: string;
  /** The likeliest first. */
  spans: Span[];
}

/**
 * Looks for the words of codes in a translation. Where they stand there as often as in the source, the same one
 * of them is the likeliest, otherwise the one at most the same distance from the beginning.
 *
 * @param translations The words of pairs, translated; by the number of the code.
 */
export function findCandidates(
  nodes: readonly CodeNode[],
  tree: CodeTree,
  target: string,
  translations: ReadonlyMap<number, string>,
  { sourceLanguage, targetLanguage }: Languages,
): Map<CodeNode, Candidates> {
  const worded = nodes.filter((node) => sourceWords(tree, node) !== '');
  const sources = worded.map((node) => sourceWords(tree, node));
  const phrases = worded.map(({ code }, at) =>
    code.protectedText === undefined ? (translations.get(code.id) ?? '') : (sources[at] ?? ''),
  );
  const from = findPlaces(tree.text, sources, sourceLanguage);
  const into = findPlaces(target, phrases, targetLanguage);
  return new Map(
    worded.map((node, at): [CodeNode, Candidates] => {
      const phrase = phrases[at] ?? '';
      const found = into[at] ?? [];
      const spans = node.code.protectedText === undefined ? found : onlyExact(found, phrase, target);
      const nth = (from[at] ?? []).findIndex(
        ({ start, end }) => start < node.span.end && end > node.span.start,
      );
      const same = from[at]?.length === spans.length ? spans[nth] : undefined;
      return [
        node,
        { phrase, spans: sortByLikeliness(spans, same, centre(node.span) / tree.text.length, target) },
      ];
    }),
  );
}

/** A protected word is replaced by its code, so that it has to be there as it is; Arabic may glue a word to it. */
function onlyExact(spans: readonly Span[], words: string, target: string): Span[] {
  return spans.flatMap(({ start, end }) => {
    const isExact = target.slice(start, end).endsWith(words);
    return isExact ? [{ start: end - words.length, end }] : [];
  });
}

function sortByLikeliness(
  spans: readonly Span[],
  same: Span | undefined,
  position: number,
  target: string,
): Span[] {
  const distance = (span: Span) => (span === same ? -1 : Math.abs(centre(span) / target.length - position));
  return [...spans].sort((a, b) => distance(a) - distance(b) || a.start - b.start);
}

function centre({ start, end }: Span): number {
  return (start + end) / 2;
}
