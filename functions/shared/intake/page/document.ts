import type { Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';

/**
 * A page in linkedom's DOM, for Readability. linkedom's parser is not that of browsers, so it is given a page that one
 * of those has put in order, with nothing in it that it would read in another way.
 */
export function pageDocument(page: Root) {
  return parseHTML(toHtml({ ...page, children: page.children.flatMap(readable) })).document;
}

/** Browsers show nothing of them. */
const UNSEEN = new Set(['noembed', 'noframes', 'template']);

/** Their markup is text, which linkedom takes for markup. */
const TEXT_ONLY = new Set(['xmp', 'plaintext']);

/** Comments go too: Readability takes the text on both sides of one for two. */
function readable<Node extends RootContent>(node: Node): Node[] {
  if (node.type === 'comment') return [];
  if (node.type !== 'element') return [node];
  if (UNSEEN.has(node.tagName)) return [];
  const tagName = TEXT_ONLY.has(node.tagName) ? 'pre' : node.tagName;
  return [{ ...node, tagName, children: node.children.flatMap(readable) }];
}
