import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { SKIP, visit } from 'unist-util-visit';
import { type ParsedBody, parseBody } from '../../shared/intake/body.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { DEPTH_LIMIT } from '../../shared/intake/sanitize-body.ts';
import { githubConstructs } from './github-constructs.ts';

// What remark is made of, without its way back to Markdown, which nothing here needs.
const TO_TREE = [gfmFromMarkdown()];

/**
 * CommonMark with GitHub's extensions (tables, footnotes, strikethrough, bare addresses) to safe HTML.
 * @throws {Rejection} if nothing is left to read, or something in it would run.
 */
export function parseMarkdown(markdown: string): ParsedBody {
  return parseBody(markdownToHtml(markdown));
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

/** As CommonMark has it: HTML in the text is passed on as it was written, not yet safe. */
function markdownToHtml(markdown: string): string {
  checkWork(markdown);
  try {
    const extensions = [githubConstructs(markdown)];
    const parsed = fromMarkdown(markdown, { extensions, mdastExtensions: TO_TREE });
    const tree = toHast(parsed, { allowDangerousHtml: true, footnoteLabel: ' ' }) as HastRoot;
    dropFootnoteLabel(tree);
    rejectOpenTags(tree);
    return toHtml(tree, { allowDangerousHtml: true });
  } catch (cause) {
    if (cause instanceof RangeError) throw new Rejection('the text is nested too deep', { cause });
    throw cause;
  }
}

/** The heading of the footnotes is one of the page's own words, not one of the article's. */
function dropFootnoteLabel(tree: HastRoot): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.properties.id !== 'footnote-label' || parent === undefined || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** A tag without its `>` would take the paragraphs behind it for attributes. */
function rejectOpenTags(tree: HastRoot): void {
  visit(tree, 'raw', ({ value }: { value: string }) => {
    const [open] = /<[a-z/!?].{0,40}/i.exec(value.slice(value.lastIndexOf('>') + 1)) ?? [];
    if (open !== undefined) throw new Rejection(`the HTML tag ${JSON.stringify(open)} is never closed`);
  });
}
