import type { ElementContent, Root, RootContent } from 'hast';
import type { ArticleImage } from '../../shared/article/article.ts';
import { bodyUnder, finishBody } from '../../shared/intake/body.ts';
import { takeLeadImage } from '../../shared/intake/page/take-lead-image.ts';
import { showMedia } from '../../shared/intake/page/text/show-media.ts';
import { parseHtmlFragment } from '../../shared/intake/parse-html.ts';
import { resolveAddresses } from '../../shared/intake/resolve-addresses.ts';
import { dropSourceLines } from './source-lines.ts';

interface ItemText {
  html: string;
  /** What its relative links start from. */
  base: string;
  title: string;
  /** The item's picture. */
  image?: ArticleImage | undefined;
}

/**
 * The text of an item as sanitized HTML, below its title and its picture, which stands in many texts once more.
 * @throws {Rejection} if nothing is left to read, or it is too much to work on.
 */
export function itemBody({ html, base, title, image }: ItemText): {
  html: string;
  image: ArticleImage | undefined;
} {
  const parsed = parseHtmlFragment(html);
  showMedia(parsed);
  resolveAddresses(parsed, base);
  const tree = wrapLooseText(parsed);
  dropSourceLines(tree);
  const shown = image && takeLeadImage(tree, image);
  return { html: bodyUnder(title, finishBody(tree, 'drop')), image: shown };
}

/** Elements that stand in a paragraph, of those that may stand on a page. */
const INLINE = new Set(
  `a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span strike strong sub sup time tt u
   var wbr`.split(/\s+/),
);

/** Feeds give a description as bare text; on a page it is a paragraph. */
function wrapLooseText(tree: Root): Root {
  const children: RootContent[] = [];
  let paragraph: ElementContent[] | undefined;
  for (const node of tree.children) {
    if (!isInline(node)) {
      paragraph = undefined;
      children.push(node);
    } else if (paragraph !== undefined) {
      paragraph.push(node);
    } else {
      paragraph = [node];
      children.push({ type: 'element', tagName: 'p', properties: {}, children: paragraph });
    }
  }
  return { ...tree, children };
}

function isInline(node: RootContent): node is ElementContent {
  return node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName));
}
