import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import type { Parent } from './text/tree.ts';

/**
 * A part of a page in linkedom's DOM, for Readability. linkedom's parser is not that of browsers, so it is given what
 * one of those has put in order, with nothing in it that it would read in another way ({@link tidyPage}).
 */
export function pageDocument(part: Parent) {
  const body = part.type === 'root' ? part.children : [part];
  const isWhole = body.some((node) => node.type === 'element' && node.tagName === 'html');
  const page: Root = isWhole
    ? { type: 'root', children: body }
    : { type: 'root', children: [box('html', [box('body', body)])] };
  return parseHTML(toHtml(page)).document;
}

const box = (tagName: string, children: RootContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: children as Element['children'],
});

/** Browsers show nothing of them. */
const UNSEEN = new Set(['noembed', 'noframes', 'template']);

/** Their markup is text, which linkedom takes for markup. */
const TEXT_ONLY = new Set(['xmp', 'plaintext']);

/** Comments go too: Readability takes the text on both sides of one for two. Works on the tree it is given. */
export function tidyPage(page: Parent): void {
  page.children = (page.children as RootContent[]).filter(
    (node) => node.type !== 'comment' && !(node.type === 'element' && UNSEEN.has(node.tagName)),
  ) as Element['children'];
  for (const node of page.children) {
    if (node.type !== 'element') continue;
    if (TEXT_ONLY.has(node.tagName)) node.tagName = 'pre';
    tidyPage(node);
  }
}
