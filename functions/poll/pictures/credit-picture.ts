import type { Element, ElementContent, Parents, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { parseFragment } from '../../shared/article/parse-fragment.ts';

/**
 * A text with a credit below the first of these pictures: in the caption of its figure, which one that stands alone becomes;
 * of one among words behind its paragraph.
 * @param names As the text names them.
 */
export function creditPicture(html: string, names: readonly string[], credit: string): string {
  if (!html.includes('<img')) return html;
  const tree = parseFragment(html);
  const path = pathTo(tree, names);
  if (path === undefined) return html;
  const figure = path.find(isTag('figure'));
  if (figure !== undefined) creditFigure(figure, credit);
  else creditBlock(tree, path, credit);
  return toHtml(tree);
}

function creditFigure(figure: Element, credit: string): void {
  const caption = figure.children.filter(isElement).find(isTag('figcaption'));
  if (caption === undefined) figure.children.push(line('figcaption', credit));
  else if (textOf(caption).trim() === '') caption.children = [{ type: 'text', value: credit }];
  else if (!textOf(caption).includes(credit)) caption.children.push({ type: 'text', value: ` (${credit})` });
}

function creditBlock(tree: Root, path: readonly Element[], credit: string): void {
  const paragraph = path.find(isTag('p'));
  if (paragraph !== undefined && textOf(paragraph).trim() === '') {
    paragraph.tagName = 'figure';
    paragraph.children.push(line('figcaption', credit));
    return;
  }
  const [top] = path;
  if (top !== undefined) tree.children.splice(tree.children.indexOf(top) + 1, 0, line('p', credit));
}

/** The elements around the first of them, the outermost first, and itself. */
function pathTo(tree: Root, names: readonly string[]): Element[] | undefined {
  const parents = new Map<Element, Parents | undefined>();
  let found: Element | undefined;
  visit(tree, 'element', (node, _index, parent) => {
    parents.set(node, parent);
    if (node.tagName !== 'img' || !names.includes(String(node.properties.src))) return undefined;
    found = node;
    return EXIT;
  });
  const path: Element[] = [];
  for (let node: Parents | undefined = found; node?.type === 'element'; node = parents.get(node))
    path.unshift(node);
  return found && path;
}

const line = (tagName: 'figcaption' | 'p', value: string): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: [{ type: 'text', value }],
});
const isElement = (node: ElementContent): node is Element => node.type === 'element';
const isTag = (name: string) => (node: Element) => node.tagName === name;
