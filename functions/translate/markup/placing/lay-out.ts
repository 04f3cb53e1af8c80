import type { Token } from '../../../shared/article/coded-text.ts';
import type { Span } from '../../../shared/language/text/span.ts';
import { type CodeNode, type CodeTree, writeNode } from '../code-tree.ts';

/** A code in its place in a translation. */
export interface PlacedCode {
  span: Span;
  /** The code with what it holds; words of the translation in the span are among them. */
  tokens: Token[];
}

/**
 * Writes a range of a translation with codes in it. Those without words stand where they stood in the source, as
 * near as a border between two words is, and not inside another code.
 *
 * @param placed Codes with words, apart from each other.
 * @param from The range of the source that was translated.
 */
export function layOut(
  placed: readonly PlacedCode[],
  wordless: readonly CodeNode[],
  target: string,
  range: Span,
  tree: CodeTree,
  from: Span,
): Token[] {
  const borders = bordersIn(target, range, placed);
  const empties = wordless.map((node): PlacedCode => {
    const share = (node.span.start - from.start) / Math.max(1, from.end - from.start);
    const wanted = range.start + share * (range.end - range.start);
    const offset = nearest(borders, wanted) ?? range.end;
    return { span: { start: offset, end: offset }, tokens: withSpaces(node, tree, target, offset, range) };
  });
  // Of two at one offset, the one without words is first; sorting keeps the order of the source.
  const all = [...empties, ...placed].sort((a, b) => a.span.start - b.span.start);
  const tokens: Token[] = [];
  let done = range.start;
  for (const { span, tokens: own } of all) {
    tokens.push({ type: 'text', value: target.slice(done, span.start) }, ...own);
    done = span.end;
  }
  return [...tokens, { type: 'text', value: target.slice(done, range.end) }];
}

/** The ends of the range, and where words begin behind a space. */
function bordersIn(target: string, { start, end }: Span, placed: readonly PlacedCode[]): number[] {
  const inner = new Set<number>();
  for (const { span } of placed) for (let at = span.start + 1; at < span.end; at += 1) inner.add(at);
  const borders = [start];
  for (let at = start + 1; at < end; at += 1) {
    if (isSpace(target[at - 1]) && !isSpace(target[at]) && !inner.has(at)) borders.push(at);
  }
  return [...borders, end];
}

/** The first of those that are as near. */
function nearest(offsets: readonly number[], wanted: number): number | undefined {
  let best: number | undefined;
  for (const offset of offsets) {
    if (best === undefined || Math.abs(offset - wanted) < Math.abs(best - wanted)) best = offset;
  }
  return best;
}

/** If the source has a space beside the code, the translation has one too. */
function withSpaces(
  node: CodeNode,
  { text }: CodeTree,
  target: string,
  offset: number,
  range: Span,
): Token[] {
  const { start, end } = node.span;
  const space: Token = { type: 'text', value: ' ' };
  const before = isSpace(text[start - 1]) && offset > range.start && !isSpace(target[offset - 1]);
  const after = isSpace(text[end]) && offset < range.end && !isSpace(target[offset]);
  return [...(before ? [space] : []), ...writeNode(node), ...(after ? [space] : [])];
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}
