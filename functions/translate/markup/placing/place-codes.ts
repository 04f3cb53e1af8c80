import type { Token } from '../../../shared/article/coded-text.ts';
import type { Span } from '../../../shared/language/text/span.ts';
import type { LanguagePair } from '../../language-pair.ts';
import { type CodeNode, type CodeTree, flattenNodes, wrapTokens } from '../code-tree.ts';
import { chooseSpans } from './choose-spans.ts';
import { type Candidates, findCandidates } from './find-candidates.ts';
import { layOut, type PlacedCode } from './lay-out.ts';

/**
 * Puts the codes of a source into its translation, which came without any: each around its own words, which were
 * translated apart. `undefined` where the words of one are not there, or only where another's are already.
 *
 * @param translations The words of pairs, translated; by the number of the code.
 */
export function placeCodes(
  tree: CodeTree,
  target: string,
  translations: ReadonlyMap<number, string>,
  languages: LanguagePair,
): Token[] | undefined {
  const candidates = findCandidates(flattenNodes(tree.nodes), tree, target, translations, languages);
  const source = { start: 0, end: tree.text.length };
  return placeLevel(tree.nodes, source, { start: 0, end: target.length }, { tree, target, candidates });
}

interface Work {
  tree: CodeTree;
  target: string;
  /** Of all codes with words. */
  candidates: ReadonlyMap<CodeNode, Candidates>;
}

function placeLevel(nodes: readonly CodeNode[], from: Span, range: Span, work: Work): Token[] | undefined {
  const { tree, target, candidates } = work;
  const worded = nodes.filter((node) => candidates.has(node));
  const spans = chooseSpans(worded, candidates, range);
  const placed: PlacedCode[] = [];
  for (const node of worded) {
    const span = spans.get(node);
    const tokens = span && placeNode(node, span, work);
    if (span === undefined || tokens === undefined) return undefined;
    placed.push({ span, tokens });
  }
  const wordless = nodes.filter((node) => !candidates.has(node));
  return layOut(placed, wordless, target, range, tree, from);
}

function placeNode(node: CodeNode, span: Span, work: Work): Token[] | undefined {
  const { id, kind } = node.code;
  if (kind === 'standalone') return [{ type: 'standalone', id }];
  const inside = placeLevel(node.children, node.span, span, work);
  return inside && wrapTokens(id, inside);
}
