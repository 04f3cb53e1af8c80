import type { Element, Root } from 'hast';
import { resolveAddress } from '../../resolve-addresses.ts';
import { elementsIn, hasTag, lineOf } from './tree.ts';

/** An article in parts: this is `number` of at least `count`. */
export interface PageNumber {
  number: number;
  count: number;
}

export const describePart = ({ number, count }: PageNumber) => `page ${number} of ${count} of the article`;

const PAGES = 200;
const LINKS = 5000;

/**
 * Whether a page is one of several of its article: another page of the same address is the next. The next article, which
 * blogs link to so as well, has an address of its own.
 *
 * @param address Of this page.
 */
export function findPageNumber(page: Root, address: string | undefined): PageNumber | undefined {
  if (address === undefined) return undefined;
  const here = partOf(address, address);
  if (here === undefined) return undefined;
  const numberOf = ({ properties }: Element) =>
    partOf(resolveAddress(String(properties.href ?? ''), address), address);
  const links = elementsIn(page, hasTag('a', 'link'))
    .slice(0, LINKS)
    .filter(({ properties }) => properties.href !== undefined);
  const isNext = (node: Element) =>
    [node.properties.rel]
      .flat()
      .map((rel) => String(rel).toLowerCase())
      .includes('next');
  const next = links
    .filter(isNext)
    .map(numberOf)
    .find((number) => number !== undefined && number > here);
  if (next === undefined) return undefined;
  const numbers = links.map(numberOf).filter((number) => number !== undefined && number <= PAGES);
  return { number: here, count: Math.max(next, ...(numbers as number[])) };
}

/** Takes the links to the other pages out of a text. */
export function dropPageLinks(text: Root, address: string | undefined): void {
  text.children = text.children.filter((node) => {
    if (node.type !== 'element' || !hasTag('p', 'ul', 'ol')(node)) return true;
    const links = elementsIn(node, hasTag('a'), 'not');
    if (links.length === 0 || lineOf(node).length > 120) return true;
    return !links.every(
      ({ properties }) =>
        partOf(resolveAddress(String(properties.href ?? ''), address), address) !== undefined,
    );
  });
}

/** Which part of the article an address leads to: `?page=2`, `/2`, `/page/2`; the address itself is the first. */
function partOf(link: string, address: string | undefined): number | undefined {
  if (address === undefined || !URL.canParse(link) || !URL.canParse(address)) return undefined;
  const [to, here] = [takeNumber(new URL(link)), takeNumber(new URL(address))];
  return to.rest === here.rest ? to.number : undefined;
}

function takeNumber(url: URL): { rest: string; number: number } {
  for (const name of ['page', 'p', 'pg', 'paged']) {
    const value = url.searchParams.get(name) ?? '';
    if (/^\d{1,3}$/.test(value)) {
      return { rest: url.host + url.pathname.replace(/\/$/, ''), number: Number(value) };
    }
  }
  const [, path = url.pathname, number = '1'] = /^(.*?)(?:\/page)?\/(\d{1,3})\/?$/.exec(url.pathname) ?? [];
  return { rest: url.host + path.replace(/\/$/, ''), number: Number(number) };
}
