import type { Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { parseFragment } from '../shared/article/parse-fragment.ts';
import { lineText } from '../shared/intake/line-text.ts';

const CHARACTERS = 300;

/** The beginning of the first paragraph, cut between words. */
export function excerptOf(bodyHtml: string): string {
  return shorten(firstParagraph(parseFragment(bodyHtml)));
}

function firstParagraph(tree: Root): string {
  let text = '';
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'p') return undefined;
    text = lineText(node);
    return text === '' ? undefined : EXIT;
  });
  return text || lineText(tree);
}

function shorten(text: string): string {
  if ([...text].length <= CHARACTERS) return text;
  const start = [...text].slice(0, CHARACTERS).join('');
  return `${start.replace(/\s+\S*$/u, '')}…`;
}
