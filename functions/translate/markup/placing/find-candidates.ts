import type { Span } from '../../../shared/language/text/span.ts';
import type { LanguagePair } from '../../language-pair.ts';
import { type CodeNode, type CodeTree, sourceWords } from '../code-tree.ts';
import { LONGEST_ANSWER } from '../pieces.ts';
import { findPlaces } from './find-places.ts';

/** Where the words of a code may stand in the translation. */
export interface Candidates {
  phrase: string;
  spans: readonly Span[];
  /** The less, the likelier. */
  distance(span: Span): number;
}

/**
 * Looks for the words of codes in a translation. Where they stand there as often as in the source, the same one
 * of them is the likeliest, otherwise the one whose distance from the beginning is most like its own.
 *
 * @param translations The words of pairs, translated; by the number of the code.
 */
export function findCandidates(
  nodes: readonly CodeNode[],
  tree: CodeTree,
  target: string,
  translations: ReadonlyMap<number, string>,
  { sourceLanguage, targetLanguage }: LanguagePair,
): Map<CodeNode, Candidates> {
  const worded = nodes.filter((node) => sourceWords(tree, node) !== '');
  if (worded.length === 0) return new Map();
  const sources = worded.map((node) => sourceWords(tree, node));
  const translated = worded.map(({ code }) =>
    code.protectedText === undefined ? (translations.get(code.id) ?? '') : '',
  );
  const from = findPlaces(tree.text, sources, sourceLanguage);
  const isRubbish = target.length > LONGEST_ANSWER;
  const into = isRubbish ? [] : findPlaces(target, translated, targetLanguage);
  const asTheyWere = isRubbish ? [] : findPlaces(target, sources, targetLanguage);
  return new Map(
    worded.map((node, at): [CodeNode, Candidates] => {
      const source = sources[at] ?? '';
      const found = into[at] ?? [];
      const isSame = found.length === 0 && staysAsItIs(node, source);
      const phrase = isSame ? source : (translated[at] ?? '');
      const spans = isSame ? onlyExact(asTheyWere[at] ?? [], source, target) : found;
      const nth = placeAmong(from[at] ?? [], node.span);
      const same = from[at]?.length === spans.length ? spans[nth] : undefined;
      const position = centre(node.span) / tree.text.length;
      const distance = (span: Span) =>
        span === same ? -1 : Math.abs(centre(span) / target.length - position);
      return [node, { phrase, spans, distance }];
    }),
  );
}

/**
 * Protected words; and names and numbers, which a translation may hold as the source has them, whatever became of
 * them when they were translated apart. Other words read the same in two languages by chance: French `on`.
 */
function staysAsItIs({ code }: CodeNode, words: string): boolean {
  return code.protectedText !== undefined || /\p{N}/u.test(words) || /^\p{Lu}\p{L}/u.test(words);
}

/** A protected word is replaced by its code, so that it has to be there as it is; Arabic may glue a word to it. */
function onlyExact(spans: readonly Span[], words: string, target: string): Span[] {
  return spans.flatMap(({ start, end }) => {
    const isExact = target.slice(start, end).endsWith(words);
    return isExact ? [{ start: end - words.length, end }] : [];
  });
}

/** -1 where it is none of them. */
function placeAmong(spans: readonly Span[], { start, end }: Span): number {
  return spans.findIndex((span) => span.start < end && span.end > start);
}

function centre({ start, end }: Span): number {
  return (start + end) / 2;
}
