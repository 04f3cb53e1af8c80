import type { Element, Root, RootContent } from 'hast';
import { Rejection } from '../rejection.ts';
import { tidyPage } from './document.ts';
import { findHeadline } from './text/find-headline.ts';
import { findScope } from './text/find-scope.ts';
import { flattenBoxes } from './text/flatten-boxes.ts';
import { linkNotes } from './text/link-notes.ts';
import { locateText } from './text/locate-text.ts';
import { dropPageLinks } from './text/number-pages.ts';
import { dropTeasers, findWall, type Price, refuseListing, refuseStub } from './text/refuse-page.ts';
import { showMedia } from './text/show-media.ts';
import { stripPage } from './text/strip-page.ts';
import { takeLines } from './text/take-lines.ts';
import { ancestorsOf, elementsIn, hasTag, lettersOf, lineOf, type Parent } from './text/tree.ts';
import { readWordProcessors } from './text/word-processors.ts';

/** What is known of an article beside what its page shows. */
export interface KnownOfPage {
  headline?: Element | undefined;
  /** What its metadata call it. */
  title?: string | undefined;
  summary?: string | undefined;
  /** JSON-LD's `articleBody`. */
  articleBody?: string | undefined;
  price?: Price;
  /** Where the page stands. */
  address?: string | undefined;
}

/** Shorter than this, Readability takes what stands around a text for it. */
const LONG = 700;

/**
 * The article of a page without what stands around it: what the page itself calls its article, else what Mozilla's
 * Readability finds. Works on the tree it is given, and makes nothing safe.
 * @throws {Rejection} if there is none, or it is a list of articles or only the beginning of one.
 */
export function mainText(page: Root, known: KnownOfPage = {}): Root {
  const { title, summary, articleBody, address, headline = findHeadline(page, [], []) } = known;
  const { price = { isPriced: false, wordCount: undefined } } = known;
  tidyPage(page);
  const isDocument = readWordProcessors(page);
  showMedia(page);
  const hasWall = findWall(page, price);
  stripPage(page, headline);
  const scope = isDocument ? { node: page, isSure: true } : findScope(page, headline, articleBody);
  refuseListing(page, scope.node, headline);
  dropTeasers(scope.node);
  const found = scope.isSure || lineOf(scope.node).length < LONG ? scope.node : locateText(scope.node);
  const flat = flattenBoxes({
    type: 'root',
    children: [...leadOf(page, found, headline), ...contentOf(found)],
  });
  const text = takeLines(flat, { headline, title, summary, isSure: scope.isSure });
  dropPageLinks(text, address);
  linkNotes(text);
  const best =
    articleBody !== undefined && !scope.isSure && isElsewhere(articleBody, text)
      ? paragraphsOf(articleBody)
      : text;
  if (!shows(best)) throw new Rejection('the page holds no text that reads as an article');
  refuseStub(best, price, hasWall);
  return best;
}

/** What a header above the text holds beside the headline: a standfirst, a picture. */
function leadOf(page: Root, found: Parent, headline: Element | undefined): Element[] {
  const holds = (node: Parent, inner: Parent) =>
    node === inner || elementsIn(node, (one) => one === inner).length > 0;
  if (headline === undefined || holds(found, headline)) return [];
  const lead = ancestorsOf(page, headline)
    .filter((node) => !holds(node, found))
    .at(-1);
  return lead !== undefined && lineOf(lead).length < LONG ? [lead] : [];
}

const contentOf = (found: Parent): RootContent[] => (found.type === 'root' ? found.children : [found]);

const END_LETTERS = 40;

/** The page shows another text than its metadata hold, as one does whose text a script puts there. */
function isElsewhere(articleBody: string, text: Root): boolean {
  const [whole, shown] = [lettersOf(articleBody), lettersOf(lineOf(text))];
  return (
    whole.length >= END_LETTERS && whole.length > shown.length && !shown.includes(whole.slice(0, END_LETTERS))
  );
}

function paragraphsOf(articleBody: string): Root {
  const lines = articleBody.split(/\s*\n\s*/).filter((line) => line.trim() !== '');
  return {
    type: 'root',
    children: lines.map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    })),
  };
}

const shows = (text: Root) =>
  /[\p{L}\p{N}]/u.test(lineOf(text)) ||
  elementsIn(text, hasTag('img', 'iframe', 'video', 'audio')).length > 0;
