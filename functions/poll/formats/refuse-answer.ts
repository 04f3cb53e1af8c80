import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { parseHtmlPage } from '../../shared/intake/parse-html.ts';
import { Rejection } from '../../shared/intake/rejection.ts';

/** What a page's head may begin with, in lower case. */
const PAGE_ROOTS = new Set('html head body title meta link script'.split(' '));
const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)\b/i;
/** Feeds of a page that are named in a reason: the first is that of the whole site in most. */
const NAMED_FEEDS = 3;

/**
 * Why an answer is no feed, and what to do about it.
 * @param root The name of its first element.
 */
export function refuseAnswer(text: string, root: string | undefined, url: string): Rejection {
  if (text === '') return new Rejection('the answer is no RSS, Atom or JSON Feed: it is empty');
  if (PAGE_ROOTS.has(root ?? '')) return refusePage(text, root, url);
  if (text.startsWith('[')) {
    return new Rejection(
      'the answer is no RSS, Atom or JSON Feed: it is a list in JSON; a JSON Feed is an object with "items"',
    );
  }
  const found = root === undefined ? 'it has no first element' : `its first element is <${root}>`;
  return new Rejection(`the answer is no RSS, Atom or JSON Feed: ${found}`);
}

function refusePage(text: string, root: string | undefined, url: string): Rejection {
  const page = `the answer is a page and no RSS, Atom or JSON Feed: its first element is <${root}>`;
  const feeds = feedsOf(text, url);
  return new Rejection(
    feeds.length === 0
      ? `${page}, and it names no feed`
      : `${page}; it names its feed, so write this as the "url" in feeds.json: ${feeds.join(' or ')}`,
  );
}

/** Of `<link rel="alternate" type="application/rss+xml">`, absolute. */
function feedsOf(text: string, url: string): string[] {
  const feeds = new Set<string>();
  for (const link of linksOf(text)) {
    const { rel, type, href } = link.properties;
    const isFeed =
      [rel].flat().some((one) => /^(?:alternate|feed)$/i.test(String(one))) && FEED_TYPE.test(String(type));
    if (!isFeed || typeof href !== 'string' || !URL.canParse(href.trim(), url)) continue;
    const address = new URL(href.trim(), url);
    if (/^https?:$/.test(address.protocol) && address.username === '') feeds.add(address.href.slice(0, 500));
  }
  return [...feeds].slice(0, NAMED_FEEDS);
}

function linksOf(text: string): Element[] {
  const links: Element[] = [];
  visit(parsed(text), 'element', (node) => {
    if (node.tagName === 'link' || (node.tagName === 'a' && node.properties.type !== undefined))
      links.push(node);
  });
  return links;
}

function parsed(text: string): Root {
  try {
    return parseHtmlPage(text);
  } catch (cause) {
    if (cause instanceof Rejection) return { type: 'root', children: [] };
    throw cause;
  }
}
