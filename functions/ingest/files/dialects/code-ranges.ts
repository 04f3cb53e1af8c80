import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

/** Where code stands in a text, in blocks and in lines: nothing in it is anybody's dialect. UTF-16 units. */
export function codeRanges(markdown: string): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  const tree: Root = fromMarkdown(markdown);
  visit(tree, (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return;
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined) ranges.push([start.offset, end.offset]);
  });
  return ranges;
}
