import type { Span } from '../../../shared/language/text/span.ts';
import type { CodeNode } from '../code-tree.ts';
import type { Candidates } from './find-candidates.ts';

/**
 * Gives codes that stand beside each other their places in a range, apart from each other: first those that have
 * the least choice. Codes with the same words keep their order. One that has no place is left out.
 */
export function chooseSpans(
  nodes: readonly CodeNode[],
  candidates: ReadonlyMap<CodeNode, Candidates>,
  range: Span,
): Map<CodeNode, Span> {
  const taken = new Uint8Array(range.end - range.start);
  const isFree = ({ start, end }: Span) =>
    start >= range.start &&
    end <= range.end &&
    !taken.subarray(start - range.start, end - range.start).includes(1);
  const chosen = new Map<CodeNode, Span>();
  const choiceOf = (node: CodeNode) => candidates.get(node)?.spans.length ?? 0;
  for (const node of [...nodes].sort((a, b) => choiceOf(a) - choiceOf(b))) {
    const span = nearestFree(candidates.get(node), isFree);
    if (span === undefined) continue;
    taken.fill(1, span.start - range.start, span.end - range.start);
    chosen.set(node, span);
  }
  return inOrder(chosen, nodes, candidates);
}

function nearestFree(candidates: Candidates | undefined, isFree: (span: Span) => boolean): Span | undefined {
  let best: Span | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const span of candidates?.spans ?? []) {
    const distance = candidates?.distance(span) ?? least;
    if (distance >= least || !isFree(span)) continue;
    best = span;
    least = distance;
  }
  return best;
}

function inOrder(
  chosen: ReadonlyMap<CodeNode, Span>,
  nodes: readonly CodeNode[],
  candidates: ReadonlyMap<CodeNode, Candidates>,
): Map<CodeNode, Span> {
  const phraseOf = (node: CodeNode) => candidates.get(node)?.phrase ?? '';
  const alike = new Map<string, Span[]>();
  for (const [node, span] of chosen) {
    const spans = alike.get(phraseOf(node));
    if (spans === undefined) alike.set(phraseOf(node), [span]);
    else spans.push(span);
  }
  for (const spans of alike.values()) spans.sort((a, b) => a.start - b.start);
  const ordered = new Map<CodeNode, Span>();
  for (const node of nodes) {
    const span = chosen.has(node) ? alike.get(phraseOf(node))?.shift() : undefined;
    if (span !== undefined) ordered.set(node, span);
  }
  return ordered;
}
