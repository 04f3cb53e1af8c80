import type { Element, ElementContent, Root, RootContent } from 'hast';
import { elementsIn, hasTag, lineOf, type Parent } from './tree.ts';

const BOX = hasTag(
  ...[
    'html',
    'body',
    'div',
    'section',
    'article',
    'main',
    'header',
    'footer',
    'center',
    'address',
    'hgroup',
    'form',
    'fieldset',
  ],
);
const BLOCK = hasTag(
  ...[
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'dl',
    'table',
    'pre',
    'blockquote',
    'figure',
    'hr',
    'details',
  ],
);
const MEDIA = hasTag('iframe', 'video', 'audio');

/**
 * The blocks of a text without the boxes around them: loose text becomes paragraphs, two line breaks part them, and
 * a table that only lays out a page is what stands in its cells.
 */
export function flattenBoxes(parent: Parent): Root {
  unwrapFonts(parent);
  return { type: 'root', children: flatten(parent.children as RootContent[]) };
}

/** `font` says nothing, and a `span` around two line breaks is a box. */
function unwrapFonts(parent: Parent): void {
  parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'element') return [child];
    unwrapFonts(child);
    const isBox =
      child.tagName === 'font' ||
      (child.tagName === 'span' &&
        child.children.filter((node) => node.type === 'element' && node.tagName === 'br').length > 1);
    return isBox ? child.children : [child];
  }) as Element['children'];
}

function flatten(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let line: ElementContent[] = [];
  const close = () => {
    blocks.push(...paragraphsOf(line));
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'comment' || node.type === 'doctype') continue;
    if (node.type !== 'element' || !isBlock(node)) {
      line.push(node as ElementContent);
      continue;
    }
    close();
    if (MEDIA(node)) blocks.push(paragraph([node]));
    else if (node.tagName === 'table' && isLayout(node))
      blocks.push(
        ...flatten(
          elementsIn(node, hasTag('td', 'th'), 'not').flatMap((cell) => [gap(), ...cell.children, gap()]),
        ),
      );
    else if (node.tagName === 'p' && !holdsBlock(node)) blocks.push(...paragraphsOf(node.children, node));
    else if (node.tagName === 'p') blocks.push(...flatten(node.children));
    else if (BLOCK(node))
      blocks.push(node.tagName === 'blockquote' || node.tagName === 'figure' ? withoutBoxes(node) : node);
    else blocks.push(...flatten(node.children));
  }
  close();
  return blocks;
}

/** Letters in a cell of a table that people read as one. */
const CELL = 200;

/** Ends a line. */
const gap = (): Element => ({ type: 'element', tagName: 'div', properties: {}, children: [] });

/** What stands on lines of its own; a `span` or a link around paragraphs does too. */
function isBlock(node: Element): boolean {
  return BOX(node) || BLOCK(node) || MEDIA(node) || holdsBlock(node);
}

/** Pictures with their caption, in boxes for their layout. */
function withoutBoxes(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const inner = withoutBoxes(child);
    const isBox = BOX(child) && (node.tagName === 'figure' || BOX(node));
    return isBox ? inner.children : [inner];
  });
  return { ...node, children };
}

const holdsBlock = (node: Element) =>
  elementsIn(node, (inner) => BOX(inner) || BLOCK(inner), 'not').length > 0;

/** Tables of layout have a table or paragraphs in a cell, or a text in their only row. */
function isLayout(table: Element): boolean {
  if (elementsIn(table, hasTag('caption', 'thead', 'th')).length > 0) return false;
  const inside = elementsIn(table, hasTag('p', 'table', 'h1', 'h2', 'h3', 'ul', 'div', 'figure'));
  const cells = elementsIn(table, hasTag('td'), 'not');
  return (
    inside.length > 0 ||
    (elementsIn(table, hasTag('tr')).length === 1 && cells.some((cell) => lineOf(cell).length > CELL))
  );
}

/** White space between two breaks is none. */
function paragraphsOf(nodes: readonly ElementContent[], like?: Element): Element[] {
  const parts: ElementContent[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    const isBreak = node.type === 'element' && node.tagName === 'br';
    if (isBreak) breaks += 1;
    else if (node.type !== 'text' || node.value.trim() !== '') breaks = 0;
    if (breaks === 2) {
      parts.at(-1)?.splice(-1 * trailing(parts.at(-1) ?? []));
      parts.push([]);
    } else if (breaks < 2) parts.at(-1)?.push(node);
  }
  return parts
    .filter((part) => part.some(says))
    .flatMap((part) =>
      part.every((node) => !says(node) || isPicture(node)) ? part.filter(says).map((node) => [node]) : [part],
    )
    .map((part) => paragraph(part, like));
}

/** A picture, or the link to a larger one around it. */
function isPicture(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    lineOf(node) === '' &&
    (node.tagName === 'img' || elementsIn(node, hasTag('img')).length === 1)
  );
}

/** How many nodes at the end are the first of two breaks and the space behind it. */
function trailing(part: readonly ElementContent[]): number {
  const at = part.findLastIndex((node) => node.type === 'element' && node.tagName === 'br');
  return at < 0 ? 0 : part.length - at;
}

function paragraph(children: ElementContent[], like?: Element): Element {
  return { type: 'element', tagName: 'p', properties: like?.properties ?? {}, children };
}

function says(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type !== 'element') return false;
  return (
    lineOf(node) !== '' ||
    MEDIA(node) ||
    node.tagName === 'img' ||
    elementsIn(node, hasTag('img', 'iframe', 'video', 'audio')).length > 0
  );
}
