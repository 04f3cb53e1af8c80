import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { pairDirections } from './direction-controls.ts';
import { lineText } from './line-text.ts';
import { parseWholeFragment } from './parse-html.ts';
import { Rejection } from './rejection.ts';
import { type ActiveContent, sanitizeBody } from './sanitize-body.ts';
import { dropTrackingPixels } from './tracking-pixel.ts';
import { withoutForbidden } from './without-forbidden.ts';

export interface ParsedBody {
  /** Sanitized. */
  html: string;
  /** A level-one heading at the top, which is not in `html`: most often it is the title. */
  heading?: { text: string; html: string };
}

/**
 * HTML that an author wrote to the HTML that is stored.
 * @throws {Rejection} if nothing is left to read, or it cannot be taken in (see parse-html.ts and
 * sanitize-body.ts).
 */
export function parseBody(html: string): ParsedBody {
  return finishBody(parseWholeFragment(html), 'reject');
}

/** Every format of an article ends here. Works on the tree it is given. Throws as {@link parseBody} does. */
export function finishBody(parsed: Root, active: ActiveContent): ParsedBody {
  markTopHeading(parsed);
  dropTrackingPixels(parsed);
  const tree = sanitizeBody(parsed, active);
  unwrapSpans(tree);
  pairDirections(tree);
  foldWhiteSpace(tree);
  dropEmptyParagraphs(tree);
  const heading = takeHeading(tree);
  if (!/[\p{L}\p{N}]/u.test(textOf(tree))) throw new Rejection(nothingIn(tree));
  const html = writeHtml(tree);
  return heading === undefined ? { html } : { html, heading };
}

function nothingIn(tree: Root): string {
  const hasPicture = /<img/.test(toHtml(tree));
  return `the body is empty${hasPicture ? ' but for pictures; write a line or a caption with them' : ''}`;
}

/** The text below a title: a heading at the top that does not repeat the title is a part of it. */
export function bodyUnder(title: string, { html, heading }: ParsedBody): string {
  if (heading === undefined || lettersOf(heading.text) === lettersOf(title)) return html;
  return `${heading.html} ${html}`;
}

const lettersOf = (line: string) =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** Pages have one level-one heading, the title, so the body's own begin a level lower. */
function markTopHeading(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'h1') Object.assign(node, { tagName: 'h2', data: { topHeading: true } });
  });
}

const writeHtml = (tree: Root | Element) => withoutForbidden(toHtml(tree)).trim();

function takeHeading(tree: Root): ParsedBody['heading'] {
  const first = tree.children.findIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  const node = tree.children[first];
  if (node?.type !== 'element' || !isTopHeading(node)) return undefined;
  const text = lineText(node);
  if (text === '') return undefined;
  tree.children.splice(first, 1);
  return { text, html: writeHtml(node) };
}

function isTopHeading(node: Element): boolean {
  return (node.data as { topHeading?: boolean } | undefined)?.topHeading === true;
}

/** A span that says nothing any more would only be one more inline code to translate around. */
function unwrapSpans(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const isBare = node.tagName === 'span' && Object.keys(node.properties).length === 0;
    if (!isBare || parent === undefined || index === undefined) return;
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}

/** HTML's parser leaves them where a block ended a paragraph. */
function dropEmptyParagraphs(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const isEmpty = node.children.every((child) => child.type === 'text' && child.value.trim() === '');
    if (node.tagName !== 'p' || !isEmpty || parent === undefined || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** HTML's own white space (not the no-break spaces of typography) is one space, outside `pre`. */
function foldWhiteSpace(tree: Root): void {
  visit(tree, (node: Root | RootContent) => {
    if (node.type === 'element' && node.tagName === 'pre') return SKIP;
    if (node.type === 'text') node.value = node.value.replace(/[ \t\n\r\f]+/g, ' ');
    return undefined;
  });
}
