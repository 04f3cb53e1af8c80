import type { Element, ElementContent, Nodes, Parents } from 'hast';
import { visit } from 'unist-util-visit';

const FORMATTING = new Set(['a', 'b', 'strong', 'i', 'em', 'u', 'mark', 'del', 's', 'strike']);
/** Shown as it is written, within a line. */
export const CODE = new Set(['code', 'kbd', 'samp', 'tt', 'var']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const isBreak = (node: Nodes) => node.type === 'element' && node.tagName === 'br';
const isSpace = (node: Nodes) => isBreak(node) || (node.type === 'text' && node.value.trim() === '');

/** Spaces and breaks out of the formatting that they begin or end: `**` beside a space or the end of a line opens and closes nothing. */
export function liftSpaces(parent: Parents): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'pre') return child;
    if (CODE.has(child.tagName) || HEADINGS.has(child.tagName)) spaceBreaks(child);
    liftSpaces(child);
    if (!FORMATTING.has(child.tagName) && !CODE.has(child.tagName)) return child;
    const parts = child.children.flatMap(splitEdges);
    const first = parts.findIndex((node) => !isSpace(node));
    if (first < 0) return child;
    const last = parts.findLastIndex((node) => !isSpace(node));
    child.children = parts.slice(first, last + 1);
    return [...parts.slice(0, first), child, ...parts.slice(last + 1)];
  });
}

/** The spaces around a text, each a node of its own. */
function splitEdges(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  const words = node.value.trim();
  const start = node.value.indexOf(words);
  const parts = [node.value.slice(0, start), words, node.value.slice(start + words.length)];
  return parts.filter((value) => value !== '').map((value) => ({ type: 'text', value }));
}

/** Headings and code within a text are on one line. */
function spaceBreaks(element: Element): void {
  visit(element, 'element', (node, index, parent) => {
    if (isBreak(node) && parent !== undefined && index !== undefined) {
      parent.children[index] = { type: 'text', value: ' ' };
    }
  });
}
