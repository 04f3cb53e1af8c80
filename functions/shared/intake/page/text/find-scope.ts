import type { Element, Root, RootContent } from 'hast';
import { isContent } from './names.ts';
import { ancestorsOf, elementsIn, hasTag, lettersOf, lineOf, type Parent } from './tree.ts';

export interface Scope {
  node: Parent;
  /** The page itself says that the article is there. */
  isSure: boolean;
}

/** How much longer the article around the body of a text may be: it has the headline, the standfirst, a picture. */
const AROUND_SHARE = 1.5;
const AROUND = 500;

/**
 * Where the article of a stripped page stands: what calls itself its body, or the one article; else the main part, or what
 * stands around the headline.
 */
export function findScope(page: Root, headline: Element | undefined, articleBody: string | undefined): Scope {
  const articles = elementsIn(page, hasTag('article'), 'not');
  const withHeadline = headline && articles.find((article) => holds(article, headline));
  const article = withHeadline ?? (articles.length === 1 ? articles[0] : longestByFar(articles));
  const body =
    bodyIn(article ?? page) ?? (articleBody === undefined ? undefined : holderOf(page, articleBody));
  if (body !== undefined) {
    const around = article ?? sectionOf(page, headline);
    const isLittle = around !== undefined && lengthOf(around) <= lengthOf(body) * AROUND_SHARE + AROUND;
    const isAround = around !== undefined && (around === body || holds(around, body));
    return { node: isLittle && isAround ? around : body, isSure: true };
  }
  if (article !== undefined && hasText(article, headline)) return { node: article, isSure: true };
  const [main] = elementsIn(page, isMain, 'not').filter((node) => hasText(node, headline));
  const section = sectionOf(page, headline);
  const isInside = section !== undefined && (main === undefined || main === section || holds(main, section));
  return { node: (isInside ? section : main) ?? page, isSure: false };
}

const isMain = ({ tagName, properties }: Element) =>
  tagName === 'main' || [properties.role].flat().includes('main');

const holds = (around: Parent, node: Element) => elementsIn(around, (inner) => inner === node).length > 0;
const lengthOf = (node: Parent) => lineOf(node).length;

/** Something besides its headline. */
function hasText(node: Parent, headline: Element | undefined): boolean {
  const own = headline !== undefined && holds(node, headline) ? lettersOf(lineOf(headline)).length : 0;
  return lettersOf(lineOf(node)).length > own || elementsIn(node, hasTag('img')).length > 0;
}

function longestByFar(articles: readonly Element[]): Element | undefined {
  const [first, second] = [...articles].sort((one, two) => lengthOf(two) - lengthOf(one));
  return first && second && lengthOf(first) > 2 * lengthOf(second) ? first : undefined;
}

function bodyIn(parent: Parent): Element | undefined {
  const bodies = elementsIn(
    parent,
    ({ properties }) => [properties.itemProp].flat().includes('articleBody'),
    'not',
  );
  const named = bodies.length > 0 ? bodies : elementsIn(parent, isContent, 'not');
  const [longest] = named
    .filter((node) => hasText(node, undefined))
    .sort((one, two) => lengthOf(two) - lengthOf(one));
  return longest;
}

/** Of both ends of a text in JSON-LD; its spaces and marks may be others on the page. */
const END_LETTERS = 40;

/** The smallest element that has a text from its beginning to its end. */
function holderOf(page: Root, text: string): Element | undefined {
  const letters = lettersOf(text);
  if (letters.length < END_LETTERS) return undefined;
  const [begin, end] = [letters.slice(0, END_LETTERS), letters.slice(-END_LETTERS)];
  let found: Element | undefined;
  let inside: Parent = page;
  while (inside !== undefined) {
    const next: Element | undefined = (inside.children as RootContent[]).find((child): child is Element => {
      if (child.type !== 'element') return false;
      const own = lettersOf(lineOf(child));
      return own.includes(begin) && own.includes(end);
    });
    if (next === undefined) break;
    found = next;
    inside = next;
  }
  return found;
}

/** The nearest element around the headline that holds more than it, and is no header. */
function sectionOf(page: Root, headline: Element | undefined): Element | undefined {
  if (headline === undefined) return undefined;
  return ancestorsOf(page, headline).find((node) => {
    const isHeader =
      node.tagName === 'header' ||
      [node.properties.className].flat().some((name) => /header|heading|hero|title/i.test(String(name)));
    return !isHeader && hasText(node, headline) && textBlocks(node, headline) > 0;
  });
}

/** Paragraphs and the like, for which a line of date and name is not enough. */
function textBlocks(node: Element, headline: Element): number {
  return (
    elementsIn(node, (inner) => inner !== headline && BLOCK(inner) && lineOf(inner) !== '', 'not').length +
    looseText(node)
  );
}

const BLOCK = hasTag('p', 'ul', 'ol', 'figure', 'blockquote', 'table', 'pre', 'dl', 'img', 'br');

/** Letters that stand in a box of their own, as paragraphs do in sites without any. */
function looseText(node: Element): number {
  const boxes = [node, ...elementsIn(node, hasTag('div', 'section', 'td', 'center', 'font', 'span'))];
  const own = boxes.map(
    (box) =>
      box.children
        .map((child) => (child.type === 'text' ? child.value : ''))
        .join('')
        .trim().length,
  );
  return own.filter((length) => length > LOOSE_LINE).length;
}

const LOOSE_LINE = 20;
