import type { Root, RootContent } from 'hast';
import { cleanLine } from './clean-line.ts';

/** Elements that a reader sees as a part of the line they stand in. */
const IN_LINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup
   time tt u var wbr`.split(/\s+/),
);
const NO_TEXT = new Set(
  'script style template noscript title textarea select svg math audio video iframe object head rt rp'.split(
    ' ',
  ),
);

/** The text of a title or a summary, on one line: `<br>` and the borders of blocks are spaces. */
export function lineText(tree: Root | RootContent): string {
  return cleanLine(textIn(tree));
}

function textIn(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'root' && node.type !== 'element') return '';
  if (node.type === 'element' && NO_TEXT.has(node.tagName)) return ' ';
  const text = node.children.map(textIn).join('');
  return node.type === 'root' || IN_LINE.has(node.tagName) ? text : ` ${text} `;
}
