import type { Token } from '../../../shared/article/coded-text.ts';
import type { Span } from '../../../shared/language/text/span.ts';
import type { LanguagePair } from '../../language-pair.ts';
import { type CodeNode, type CodeTree, sourceWords, wrapTokens } from '../code-tree.ts';
import { chooseSpans } from './choose-spans.ts';
import { findCandidates } from './find-candidates.ts';
import { layOut } from './lay-out.ts';

/**
 * A translation without the formatting of its source, but with its links at the end, each with its own words.
 * Protected words stand where they are found, or at the end too; pictures and line breaks about where they were.
 *
 * @param translations The words of links, translated; by the number of the code. Of one that is not there the
 * words of the source are taken.
 */
export function dropFormatting(
  tree: CodeTree,
  target: string,
  translations: ReadonlyMap<number, string>,
  languages: LanguagePair,
): Token[] {
  return dropLevel(tree.nodes, { start: 0, end: tree.text.length }, target, {
    tree,
    translations,
    languages,
  });
}

interface Work {
  tree: CodeTree;
  translations: ReadonlyMap<number, string>;
  languages: LanguagePair;
}

function dropLevel(nodes: readonly CodeNode[], from: Span, target: string, work: Work): Token[] {
  const { tree, translations, languages } = work;
  const kept = nodes.flatMap(keptNodes);
  const isWordless = (node: CodeNode) => sourceWords(tree, node) === '';
  const words = kept.filter((node) => !isWordless(node) && !isLink(node));
  const range = { start: 0, end: target.length };
  const spans = chooseSpans(words, findCandidates(words, tree, target, translations, languages), range);
  const placed = [...spans].map(([{ code }, span]) => ({ span, tokens: [standalone(code.id)] }));
  const behind = kept.filter((node) => !isWordless(node) && !spans.has(node));
  return [
    ...layOut(placed, kept.filter(isWordless), target, range, tree, from),
    ...behind.flatMap((node): Token[] => [{ type: 'text', value: ' ' }, ...writeBehind(node, work)]),
  ];
}

/** Formatting is taken away from around what it holds. */
function keptNodes(node: CodeNode): CodeNode[] {
  return node.code.kind === 'standalone' || isLink(node) ? [node] : node.children.flatMap(keptNodes);
}

function isLink({ code }: CodeNode): boolean {
  return code.kind === 'pair' && code.element === 'a';
}

function writeBehind(node: CodeNode, work: Work): Token[] {
  const { id } = node.code;
  if (!isLink(node)) return [standalone(id)];
  const words = work.translations.get(id) || sourceWords(work.tree, node);
  return wrapTokens(id, dropLevel(node.children, node.span, words, work));
}

function standalone(id: number): Token {
  return { type: 'standalone', id };
}
