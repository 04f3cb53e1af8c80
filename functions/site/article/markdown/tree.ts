import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { limitNesting } from './limit-nesting.ts';
import { CODE, liftSpaces } from './spaces.ts';

/** A table that stays HTML. */
export const HTML_TABLE = 'html-table';

/** Cells of a table in Markdown, if every row is as long as the longest one. */
const CELL_LIMIT = 5000;

/** Takes out and renames what Markdown has another form for. Works on the tree it is given. */
export function prepareTree(tree: Root): void {
  limitNesting(tree);
  liftSpaces(tree);
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.properties.dataFootnoteBackref !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName !== 'table') return undefined;
    if (!isPlainTable(node)) {
      node.tagName = HTML_TABLE;
      return SKIP;
    }
    const captions = takeCaptions(node);
    parent.children.splice(index, 0, ...captions);
    return index + captions.length + 1;
  });
}

const BLOCKS = new Set('blockquote details div dl figure hr ol p pre table ul'.split(' '));

/** One that Markdown has a form for: no cell spans others or holds more than a line. */
function isPlainTable(table: Element): boolean {
  let [rows, longest, isPlain] = [0, 0, true];
  visit(table, 'element', (node) => {
    const { colSpan = 1, rowSpan = 1 } = node.properties;
    if (Number(colSpan) !== 1 || Number(rowSpan) !== 1) isPlain = false;
    if (node !== table && BLOCKS.has(node.tagName)) isPlain = false;
    // In a table `\|` is a bar, in code too.
    if (CODE.has(node.tagName) && textOf(node).includes('\\|')) isPlain = false;
    if (node.tagName === 'tr') [rows, longest] = [rows + 1, Math.max(longest, node.children.length)];
  });
  return isPlain && rows * longest <= CELL_LIMIT;
}

/** As paragraphs: Markdown's tables have no caption. */
function takeCaptions(table: Element): Element[] {
  const isCaption = (node: Element['children'][number]): node is Element =>
    node.type === 'element' && node.tagName === 'caption';
  const captions = table.children.filter(isCaption);
  table.children = table.children.filter((node) => !isCaption(node));
  return captions.map((caption) => ({ ...caption, tagName: 'p' }));
}
