import { Readability } from '@mozilla/readability';
import type { Element, Root, RootContent } from 'hast';
import { parseHtmlFragment } from '../parse-html.ts';
import { Rejection } from '../rejection.ts';
import { pageDocument } from './document.ts';

/**
 * The article of a page without what stands around it (Mozilla's Readability, as in Firefox' reader view). Not
 * yet safe for our pages.
 * @throws {Rejection} if none is found.
 */
export function mainText(page: Root): Root {
  const content = readContent(page);
  if (!content) throw new Rejection('the page holds no text that reads as an article');
  return unwrap(parseHtmlFragment(content));
}

function readContent(page: Root): string | null | undefined {
  try {
    const document = pageDocument(page);
    return new Readability(document, { disableJSONLD: true }).parse()?.content;
  } catch (cause) {
    throw new Rejection('the text of the page could not be told from what stands around it', { cause });
  }
}

/** The boxes that hold all of the text say nothing about it. */
function unwrap(root: Root): Root {
  const [only, ...others] = root.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const isBox =
    others.length === 0 && only !== undefined && isElement(only, 'div', 'section', 'article', 'main');
  return isBox ? unwrap({ type: 'root', children: (only as Element).children }) : root;
}

function isElement(node: RootContent, ...tagNames: string[]): node is Element {
  return node.type === 'element' && tagNames.includes(node.tagName);
}
