import type { Element, Root } from 'hast';
import { SENTENCE_END } from './line-words.ts';
import { isAbout, isAround, isContent, isPaywall, isUnseenName } from './names.ts';
import { ancestorsOf, dropIn, elementsIn, hasTag, lineOf, type Parent } from './tree.ts';

const NEVER_TEXT = hasTag(
  ...['head', 'script', 'style', 'noscript', 'template', 'noembed', 'noframes', 'link', 'meta'],
  ...['nav', 'aside', 'button', 'input', 'select', 'textarea', 'dialog'],
);
const MAYBE_TEXT = hasTag('footer', 'form', 'header');
const ROLES = new Set('navigation contentinfo complementary search dialog alertdialog banner'.split(' '));
const FRAME = hasTag('html', 'body', 'main', 'article');

/** With this much, it is the text, whatever its name says. */
const TEXT_SHARE = 0.6;
const LONG_TEXT = 500;

/**
 * Takes out of a page what never is an article: menus, footers, consent boxes, forms, what nobody sees. The header of an
 * article may hold its standfirst and its picture; that of the site holds neither. The footer of a quotation says whose it is.
 */
export function stripPage(page: Root, headline: Element | undefined): void {
  const kept = new Set(headline === undefined ? [] : [headline, ...ancestorsOf(page, headline)]);
  const inside = (parts: Element[], name: string) => parts.flatMap((part) => elementsIn(part, hasTag(name)));
  for (const node of inside(elementsIn(page, hasTag('blockquote', 'figure')), 'footer')) kept.add(node);
  for (const node of inside(elementsIn(page, hasTag('article', 'main'), 'not'), 'header')) kept.add(node);
  const lengths = paragraphsIn(page);
  const total = lengths.get(page) ?? 0;
  const bodies = new Set(
    elementsIn(page, (node) => node.tagName === 'main' || isBody(node)).flatMap((body) =>
      ancestorsOf(page, body),
    ),
  );
  const holdsText = (node: Element) =>
    bodies.has(node) || (total > LONG_TEXT && (lengths.get(node) ?? 0) > total * TEXT_SHARE);
  dropIn(page, (node) => {
    if (NEVER_TEXT(node)) return true;
    if (FRAME(node) || isBody(node) || kept.has(node)) return false;
    if (isUnseen(node) || isPaywall(node) || isLabel(node)) return true;
    return (MAYBE_TEXT(node) || hasRole(node) || isAround(node)) && !holdsText(node);
  });
}

const isBody = (node: Element) =>
  [node.properties.itemProp].flat().includes('articleBody') || isContent(node);

/** How many letters of paragraphs are in each part of a page. */
function paragraphsIn(page: Root): Map<Parent, number> {
  const lengths = new Map<Parent, number>();
  const measure = (node: Parent): number => {
    const inside = node.children.map((child) => (child.type === 'element' ? measure(child) : 0));
    const isParagraph = node.type === 'element' && node.tagName === 'p';
    const length = isParagraph ? lineOf(node).length : inside.reduce((sum, one) => sum + one, 0);
    lengths.set(node, length);
    return length;
  };
  measure(page);
  return lengths;
}

function hasRole({ properties }: Element): boolean {
  return [properties.role].flat().some((role) => ROLES.has(String(role).toLowerCase()));
}

function isUnseen(node: Element): boolean {
  const { hidden, style, ariaHidden } = node.properties;
  const isHidden = hidden === true || (typeof hidden === 'string' && hidden !== 'until-found');
  if (isHidden || (String(ariaHidden) === 'true' && node.tagName !== 'img')) return true;
  return (
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(String(style ?? '')) ||
    isUnseenName(node)
  );
}

/** A line of a name, a date, a topic: not a sentence. */
const LABEL = 160;
const ITEM_PROPS = new Set('author datePublished dateModified keywords articleSection'.split(' '));

function isLabel(node: Element): boolean {
  const isNamed =
    isAbout(node) || [node.properties.itemProp].flat().some((name) => ITEM_PROPS.has(String(name)));
  if (!isNamed || elementsIn(node, hasTag('img', 'figure', 'video', 'audio', 'iframe')).length > 0)
    return false;
  const line = lineOf(node);
  return line.length < LABEL && !SENTENCE_END.test(line);
}
