import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { Rejection } from './rejection.ts';
import { DEPTH_LIMIT, sanitizeBody } from './sanitize-body.ts';

export interface ParsedBody {
  /** Sanitized. */
  html: string;
  /** The text of a level-one heading at the top, which pages show as the title and not in the body. */
  heading?: string;
}

const toHast = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true, footnoteLabel: ' ' })
  .use(rehypeRaw);

/**
 * CommonMark with GitHub's extensions (tables, footnotes, strikethrough, bare addresses) to safe HTML.
 * @throws {Rejection} where nothing is left to read, or something in it would run.
 */
export function parseMarkdown(markdown: string): ParsedBody {
  const tree = sanitizeBody(parseTree(markdown));
  const heading = takeHeading(tree);
  foldWhiteSpace(tree);
  dropEmptyParagraphs(tree);
  if (!/[\p{L}\p{N}]/u.test(textOf(tree))) throw new Rejection('the body is empty');
  const html = toHtml(tree).trim();
  return heading === undefined ? { html } : { html, heading };
}

/** Quotations and list items opened one inside another on a line: quadratic work for the parser. */
const DEEP_LINE = new RegExp(String.raw`^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){${DEPTH_LIMIT}}`, 'm');

/** In one block; the parser's work grows with their square. */
const MARK_LIMIT = 5000;

function checkWork(markdown: string): void {
  if (DEEP_LINE.test(markdown))
    throw new Rejection(`the text is nested more than ${DEPTH_LIMIT} levels deep`);
  for (const block of markdown.split(/\n[ \t\r]*\n/)) {
    if ((block.match(/[*_~[\]]/g)?.length ?? 0) > MARK_LIMIT) {
      throw new Rejection(`one paragraph holds more than ${MARK_LIMIT} of the signs * _ ~ [ ]`);
    }
  }
}

function parseTree(markdown: string): Root {
  checkWork(markdown);
  try {
    const tree = toHast.runSync(toHast.parse(markdown)) as Root;
    dropFootnoteLabel(tree);
    markTopHeading(tree);
    return tree;
  } catch (cause) {
    if (cause instanceof RangeError) throw new Rejection('the text is nested too deep', { cause });
    throw cause;
  }
}

/** The heading of the footnotes is one of the page's own words, not one of the article's. */
function dropFootnoteLabel(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.properties.id !== 'footnote-label' || parent === undefined || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Pages have one level-one heading, the title, so the body's own begin a level lower. */
function markTopHeading(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'h1') Object.assign(node, { tagName: 'h2', data: { topHeading: true } });
  });
}

function takeHeading(tree: Root): string | undefined {
  const first = tree.children.findIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  const node = tree.children[first];
  if (node?.type !== 'element' || !isTopHeading(node)) return undefined;
  tree.children.splice(first, 1);
  return textOf(node).replace(/\s+/gu, ' ').trim() || undefined;
}

function isTopHeading(node: Element): boolean {
  return (node.data as { topHeading?: boolean } | undefined)?.topHeading === true;
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
