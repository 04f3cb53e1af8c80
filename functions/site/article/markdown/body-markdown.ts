import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Options, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Html } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { parseFragment } from '../../../shared/article/parse-fragment.ts';
import { footnoteReference, footnotesIn } from './footnotes.ts';
import { HTML_TABLE, prepareTree } from './tree.ts';

const asHtml = (value: string): Html => ({ type: 'html', value });

/** For the elements that the library would only take the words of. */
const handlers: NonNullable<Options['handlers']> = {
  sub: (state, node) => [asHtml('<sub>'), ...state.all(node), asHtml('</sub>')],
  sup(state, node) {
    const identifier = footnoteReference(node);
    if (identifier === undefined) return [asHtml('<sup>'), ...state.all(node), asHtml('</sup>')];
    return { type: 'footnoteReference', identifier, label: identifier };
  },
  section(state, node) {
    if (node.properties.dataFootnotes === undefined) return state.toFlow(state.all(node));
    return footnotesIn(node).map(({ name, note }) => ({
      type: 'footnoteDefinition',
      identifier: name,
      label: name,
      children: state.toFlow(state.all(note)) as FootnoteDefinition['children'],
    }));
  },
  [HTML_TABLE]: (_, node) => asHtml(onOneLine({ ...node, tagName: 'table' })),
};

/** An empty line would end HTML in Markdown. */
const onOneLine = (element: Element) => toHtml(element).replaceAll('\n', '&#10;');

/**
 * A stored body as Markdown with GitHub's extensions. What Markdown has no form for goes (`<bdi>`) or stands in it
 * as HTML (`<sub>`, a table whose cells span others); no word is lost.
 */
export function bodyMarkdown(bodyHtml: string): string {
  const tree = parseFragment(bodyHtml);
  prepareTree(tree);
  // What remark is made of, without its parser, which nothing here needs.
  return toMarkdown(toMdast(tree, { handlers }), { bullet: '-', extensions: [gfmToMarkdown()] });
}
