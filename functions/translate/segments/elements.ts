import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

const BLOCKS = new Set(
  `blockquote caption colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary
   table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Holds other segments, or none: an inline element around a block (`<del><p>…`) counts as one too. */
export function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && (BLOCKS.has(node.tagName) || node.children.some(isBlock));
}

const PROTECTED = new Set(['code', 'kbd', 'pre', 'samp', 'var']);

/** Its words are not for translating (HTML, "The translate attribute"), or not words of a language. */
export function isProtected(element: Element): boolean {
  return (
    PROTECTED.has(element.tagName) ||
    element.properties.translate === 'no' ||
    isFootnoteMark(element) ||
    isBareAddress(element)
  );
}

/** A link whose words are its own address, as `https://example.org` becomes in Markdown. */
function isBareAddress(element: Element): boolean {
  if (element.tagName !== 'a') return false;
  const words = textOf(element).trim();
  return /^(?:[a-z][a-z\d+.-]*:\/\/|www\.)\S+$/iu.test(words) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(words);
}

function isFootnoteMark({ tagName, properties, children }: Element): boolean {
  if (tagName === 'a') return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
  const [only] = children;
  return tagName === 'sup' && children.length === 1 && only?.type === 'element' && isFootnoteMark(only);
}
