import type { Root, RootContent } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { parseFragment } from '../shared/article/parse-fragment.ts';
import { lineText } from '../shared/intake/line-text.ts';

const CHARACTERS = 300;

/** Of a body, as much as has its first paragraph, nearly always. */
const BEGINNING = 5000;

/** The beginning of the first paragraph, cut between words. */
export function excerptOf(bodyHtml: string): string {
  const begun = firstParagraph(parseFragment(bodyHtml.slice(0, BEGINNING)));
  if (begun?.isEnded) return shorten(begun.text);
  const tree = parseFragment(bodyHtml);
  return shorten(firstParagraph(tree)?.text ?? lineText(tree));
}

/** The first that says something. `isEnded`: something stands behind it, so that no more of a body would make it longer. */
function firstParagraph(tree: Root): { text: string; isEnded: boolean } | undefined {
  let text = '';
  let isEnded = false;
  visit(tree, (node: Root | RootContent) => {
    isEnded = text !== '';
    if (isEnded) return EXIT;
    if (node.type !== 'element' || node.tagName !== 'p') return undefined;
    text = lineText(node);
    return text === '' ? undefined : SKIP;
  });
  return text === '' ? undefined : { text, isEnded };
}

function shorten(text: string): string {
  if ([...text].length <= CHARACTERS) return text;
  const start = [...text].slice(0, CHARACTERS).join('');
  return `${start.replace(/\s+\S*$/u, '')}…`;
}
