import type { Element, Root } from 'hast';
import { Rejection } from '../../rejection.ts';
import { SUBSCRIBE } from './line-words.ts';
import { isPaywall } from './names.ts';
import { ancestorsOf, dropIn, elementsIn, hasTag, lineOf, type Parent } from './tree.ts';

const PAYWALLED =
  'the page says that it is not free to read, so most likely it holds only the beginning of the article; save the whole text, as Markdown for example';

/** Shorter than this, a text whose page says that it is not free is a beginning. */
const BEGINNING = 600;
const STUB = 1500;
/** Of the words that the page counts. */
const WORDS_SHARE = 0.7;

export interface Price {
  /** The page says that it is not free to read. */
  isPriced: boolean;
  /** Words of the whole article. */
  wordCount: number | undefined;
}

/** A call to subscribe where the page says that it has a price, or in a box that is named for it. */
export function findWall(page: Root, { isPriced }: Price): boolean {
  const isCall = (node: Element) => SUBSCRIBE.test(lineOf(node));
  return elementsIn(page, (node) => isPaywall(node) || (isPriced && CALL(node)), 'not').some(isCall);
}

const CALL = hasTag('p', 'h2', 'h3', 'h4', 'a', 'button', 'strong');

/** @throws {Rejection} if only the beginning of the text is there, for those who have not paid. */
export function refuseStub(text: Root, { isPriced, wordCount = 0 }: Price, hasWall: boolean): void {
  const line = lineOf(text);
  const isShort = isPriced && (line.length < BEGINNING || /(?:…|\.\.\.)["»”]?$/.test(line));
  const isCounted = isPriced && line.split(' ').length < wordCount * WORDS_SHARE;
  if (isShort || isCounted || (hasWall && line.length < STUB)) throw new Rejection(PAYWALLED);
}

const TEASERS = 3;
/** More than a list of articles shows at once. */
const HEADINGS = 100;
const LINKS = 5;
const LINKED_SHARE = 0.7;
/** What a page of a topic says about it, above its list. */
const INTRODUCTION = 400;

/**
 * @param scope Where the text stands.
 * @throws {Rejection} if it is a list of articles: headings that are links, each with a teaser, or links and little else.
 */
export function refuseListing(page: Root, scope: Parent, headline: Element | undefined): void {
  const linked = new Set(elementsIn(scope, hasTag('h2', 'h3', 'h4', 'h5'), 'not').filter(isLinked));
  if (headline !== undefined) linked.delete(headline);
  const headings = [...linked].slice(0, HEADINGS);
  const boxes = new Set(headings.map((heading) => teaserOf(page, scope, heading, linked)));
  const isRow = boxes.size >= TEASERS && !boxes.has(undefined);
  const isFlat = headings.length >= TEASERS && scope.type === 'element' && !hasTag('article')(scope);
  const all = lineOf(scope).length;
  const inBoxes = [...boxes].reduce((sum, box) => sum + (box === undefined ? 0 : lineOf(box).length), 0);
  if (
    (isRow && (headings.length === HEADINGS || all - inBoxes < INTRODUCTION)) ||
    (isFlat && boxes.has(undefined) && !isRow)
  )
    throw listing(headings.length);
  const links = elementsIn(scope, hasTag('a'), 'not').filter((link) => lineOf(link) !== '');
  const ofLinks = links.reduce((sum, link) => sum + lineOf(link).length, 0);
  if (links.length >= LINKS && ofLinks > all * LINKED_SHARE) throw listing(links.length);
}

const listing = (count: number) =>
  new Rejection(`the page lists ${count} articles or more and is none itself; give the page of one of them`);

/** The box of one teaser: the largest around its heading that holds no other linked heading. */
function teaserOf(
  page: Root,
  scope: Parent,
  heading: Element,
  linked: ReadonlySet<Element>,
): Element | undefined {
  let box: Element | undefined;
  for (const around of ancestorsOf(page, heading)) {
    if (around === scope || holdsTwo(around, linked)) break;
    box = around;
  }
  return box;
}

function holdsTwo(parent: Parent, nodes: ReadonlySet<Element>): boolean {
  let left = 2;
  const walk = (node: Parent): boolean =>
    node.children.some((child) => {
      if (child.type !== 'element') return false;
      if (nodes.has(child)) left -= 1;
      return left === 0 || walk(child);
    });
  return walk(parent);
}

/** All of it leads to another page. */
function isLinked(heading: Element): boolean {
  const links = elementsIn(heading, hasTag('a'), 'not');
  const isInLink = links.some(
    (link) => lineOf(link) === lineOf(heading) && !String(link.properties.href ?? '#').startsWith('#'),
  );
  return isInLink && lineOf(heading) !== '';
}

/** Takes out what leads to other articles from within one. */
export function dropTeasers(scope: Parent): void {
  dropIn(scope, (node) => {
    if (node.tagName !== 'article') return false;
    const headings = elementsIn(node, hasTag('h2', 'h3', 'h4', 'h5'), 'not');
    return headings.length > 0 && headings.every(isLinked);
  });
}
