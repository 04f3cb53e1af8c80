import JSDOMParser, { type SmallDocument, type SmallElement } from '@mozilla/readability/JSDOMParser.js';
import type { Element, Root, RootContent } from 'hast';
import { find, html } from 'property-information';

/**
 * A page in the small DOM that Readability brings along. That one's parser takes well-formed markup only, so it is
 * given none: the document is put together from the tree, and holds nothing that its parser would trip over where
 * Readability writes a part of it out and reads it in again.
 */
export function pageDocument(page: Root): SmallDocument {
  // With no address: links stay as they are written, and start from where parse-page.ts says.
  const document = new JSDOMParser().parse('', null);
  for (const child of page.children) append(document, child, document);
  const [root] = document.children;
  const partOf = (parent: SmallElement | undefined, name: string) =>
    parent?.children.find(({ localName }) => localName === name);
  document.head = partOf(root, 'head');
  document.body = partOf(root, 'body');
  document.title = partOf(document.head, 'title')?.textContent.trim() ?? '';
  // Readability takes the root itself out where its class reads like that of a sidebar; then there is none.
  return Object.defineProperty(document, 'documentElement', { get: () => document.children[0] ?? null });
}

/** Browsers show nothing of them. */
const UNSEEN = new Set(['noembed', 'noframes']);

/** Their markup is text. The parser that reads the answer would not see where they end, or read them twice. */
const TEXT_ONLY = new Set(['xmp', 'plaintext']);

function append(parent: SmallDocument | SmallElement, node: RootContent, document: SmallDocument): void {
  if (node.type === 'text') parent.appendChild(document.createTextNode(node.value));
  if (node.type !== 'element' || UNSEEN.has(node.tagName)) return;
  const element = document.createElement(parent === document ? node.tagName : nameOf(node));
  for (const [name, value] of attributesOf(node)) element.setAttribute(name, value);
  parent.appendChild(element);
  for (const child of node.children) append(element, child, document);
}

/**
 * The small DOM knows no prefixes, and would take `<o:p>` for a paragraph. Nor does it know SVG from HTML, and
 * would take an `<html>` in a drawing for the document, all there is.
 */
function nameOf({ tagName }: Element): string {
  if (tagName === 'html') return 'html-';
  return TEXT_ONLY.has(tagName) ? 'pre' : tagName.replace(/[^\w-]/g, '-');
}

const ATTRIBUTE_NAME = /^[a-z_][\w.:-]*$/i;

function attributesOf({ properties }: Element): [name: string, value: string][] {
  return Object.entries(properties).flatMap(([property, value]): [string, string][] => {
    const { attribute, commaSeparated } = find(html, property);
    if (value === null || value === undefined || value === false || !ATTRIBUTE_NAME.test(attribute))
      return [];
    if (attribute === 'style') return [[attribute, declarationsOf(String(value))]];
    const text = Array.isArray(value) ? value.join(commaSeparated ? ', ' : ' ') : String(value);
    return [[attribute, value === true ? '' : text]];
  });
}

/** Without what is none: asked for a property, the small DOM takes it that each has a value. */
function declarationsOf(style: string): string {
  return style
    .split(';')
    .filter((declaration) => declaration.includes(':'))
    .join(';');
}
