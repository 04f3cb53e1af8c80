import { Readability } from '@mozilla/readability';
import type { Element, RootContent } from 'hast';
import { parseHtmlFragment } from '../../parse-html.ts';
import { Rejection } from '../../rejection.ts';
import { pageDocument } from '../document.ts';
import { elementsIn, hasTag, lineOf, type Parent } from './tree.ts';

const BLOCK = hasTag('p', 'li', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'td', 'div', 'section', 'figcaption');
const MARK = 'dataAt';
/** Of what is found, the share that must stand in the element that is taken for it. */
const SHARE = 0.9;

/**
 * The smallest element that holds what Mozilla's Readability (Firefox' reader view) finds. It says where the article
 * is; what it would drop from there, as galleries and short lists, stays.
 */
export function locateText(scope: Parent): Parent {
  const blocks = elementsIn(scope, BLOCK);
  blocks.forEach((node, index) => {
    node.properties[MARK] = String(index);
  });
  const found = new Set(
    elementsIn(readContent(scope), (node) => MARK in node.properties).map(
      ({ properties }) => properties[MARK],
    ),
  );
  const survivors = new Set(blocks.filter(({ properties }) => found.has(properties[MARK])));
  for (const node of blocks) delete node.properties[MARK];
  const lengthIn = (parent: Parent) =>
    elementsIn(parent, (node) => survivors.has(node), 'not').reduce(
      (sum, node) => sum + lineOf(node).length,
      0,
    );
  const whole = lengthIn(scope);
  let inside = scope;
  for (;;) {
    const next: Element | undefined = (inside.children as RootContent[]).find(
      (child): child is Element =>
        child.type === 'element' && !BARE(child) && lengthIn(child) > whole * SHARE,
    );
    if (next === undefined) return inside;
    inside = next;
  }
}

/** A text of one paragraph is that paragraph, not its words. */
const BARE = hasTag('p', 'ul', 'ol', 'blockquote', 'pre', 'table', 'figure');

function readContent(scope: Parent): Parent {
  try {
    const document = pageDocument(scope);
    const content = new Readability(document, { disableJSONLD: true }).parse()?.content;
    return parseHtmlFragment(content ?? '');
  } catch (cause) {
    throw new Rejection('the text of the page could not be told from what stands around it', { cause });
  }
}
