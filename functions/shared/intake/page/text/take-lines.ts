import type { Element, Root, RootContent } from 'hast';
import { BYLINE, CONSENT, READ_ALSO, RIGHTS, SENTENCE_END, TOPICS } from './line-words.ts';
import { isAbout } from './names.ts';
import { elementsIn, hasTag, lettersOf, lineOf } from './tree.ts';

const HEADING = hasTag('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
/** A line of names and dates is shorter than a sentence of news. */
const SHORT = 160;
/** Blocks at the top of a text among which its headline and its byline stand. */
const TOP = 6;

export interface KnownLines {
  headline: Element | undefined;
  /** Shown above the text. */
  title: string | undefined;
  summary: string | undefined;
  /** The page says itself where its text is, so what stands there is taken at its word. */
  isSure: boolean;
}

/** Takes the lines out of a text that are shown elsewhere or lead elsewhere: headline, byline, topics, "read also". */
export function takeLines(text: Root, { headline, title, summary, isSure }: KnownLines): Root {
  const titles = new Set([title, headline && lineOf(headline)].map((line) => lettersOf(line ?? '')));
  const standfirst = lettersOf(summary ?? '');
  const above = headline === undefined ? -1 : text.children.indexOf(headline);
  let blocks = 0;
  const children = text.children.filter(isElement).filter((node, index, all): boolean => {
    if (node === headline) return false;
    const line = lineOf(node);
    const isTop = blocks < TOP;
    const letters = lettersOf(line);
    if (letters !== '') blocks += 1;
    if (isTop && (HEADING(node) || node.tagName === 'p') && letters !== '' && titles.has(letters))
      return false;
    if (isTop && node.tagName === 'p' && letters !== '' && letters === standfirst && hasMore(all, index))
      return false;
    if (node.tagName === 'p' && isByline(node, line, isTop)) return false;
    if (node.tagName === 'p' && TOPICS.test(line) && elementsIn(node, hasTag('a')).length > 0) return false;
    if (index < above && node.tagName === 'p' && isLabel(node, line)) return false;
    if (leadsAway(node, line) || standsInReadAlso(all, index)) return false;
    return isSure || !(RIGHTS.test(line) || (CONSENT.test(line) && line.length < 600));
  });
  while (children.at(-1)?.tagName === 'hr') children.pop();
  while (children[0]?.tagName === 'hr') children.shift();
  return { type: 'root', children };
}

const isElement = (node: RootContent | undefined): node is Element => node?.type === 'element';

function hasMore(all: readonly RootContent[], index: number): boolean {
  return all.slice(index + 1).some((node) => isElement(node) && lineOf(node) !== '');
}

/** The name of a section or of the paper, above the headline. */
const isLabel = (node: Element, line: string) =>
  line.length < SHORT / 2 &&
  !SENTENCE_END.test(line) &&
  elementsIn(node, hasTag('img', 'iframe', 'video', 'audio')).length === 0;

/** A heading such as "Read also" above links, and those links. */
function standsInReadAlso(all: readonly Element[], index: number): boolean {
  const isHeading = (node: Element | undefined) =>
    node !== undefined && HEADING(node) && READ_ALSO.test(lineOf(node));
  return (
    (isHeading(all[index]) && isLinks(all[index + 1])) || (isHeading(all[index - 1]) && isLinks(all[index]))
  );
}

/** A name, a date: what its class says, or its first word beside a link to the author or a time. */
function isByline(node: Element, line: string, isTop: boolean): boolean {
  if (line.length > SHORT || elementsIn(node, hasTag('img')).length > 0) return false;
  const hasSign =
    elementsIn(
      node,
      ({ tagName, properties }) =>
        tagName === 'time' || [properties.rel, properties.itemProp].flat().includes('author'),
    ).length > 0;
  if (isAbout(node)) return hasSign || BYLINE.test(line) || isTop;
  return (
    isTop &&
    !SENTENCE_END.test(line) &&
    (BYLINE.test(line) ? hasSign || line.length < SHORT / 2 : onlyTime(node, line))
  );
}

function onlyTime(node: Element, line: string): boolean {
  const [time] = elementsIn(node, hasTag('time'), 'not');
  return time !== undefined && lineOf(time) !== '' && line.length - lineOf(time).length < 40;
}

/** "Read also: another story", whose rest is a link. */
function leadsAway(node: Element, line: string): boolean {
  if (!hasTag('p', 'div')(node) || !READ_ALSO.test(line)) return false;
  const links = elementsIn(node, hasTag('a'), 'not');
  const linked = links.reduce((sum, link) => sum + lineOf(link).length, 0);
  return links.length > 0 && line.length - linked < 40;
}

function isLinks(node: RootContent | undefined): boolean {
  if (!isElement(node) || !hasTag('ul', 'ol', 'p')(node)) return false;
  const linked = elementsIn(node, hasTag('a'), 'not').reduce((sum, link) => sum + lineOf(link).length, 0);
  return linked > lineOf(node).length * 0.7;
}
