import type { Element, Root } from 'hast';
import { elementsIn, hasTag } from './tree.ts';

/** What ids of a text begin with on our pages, so that none is one of the page's own. */
const PREFIX = 'user-content-';

/**
 * Footnotes: a link to a place within the text leads there on our pages too, and one to a place that is not in the text is
 * its words. Works on the tree it is given.
 */
export function linkNotes(text: Root): void {
  const places = new Map<string, Element>();
  for (const node of elementsIn(text, () => true)) {
    for (const name of [node.properties.id, node.properties.name]) {
      if (typeof name === 'string' && name !== '' && !places.has(name)) places.set(name, node);
    }
    delete node.properties.id;
  }
  for (const link of elementsIn(text, hasTag('a'))) {
    const { href } = link.properties;
    if (typeof href !== 'string' || !href.startsWith('#')) continue;
    const place = places.get(decoded(href.slice(1)));
    if (place === undefined) Object.assign(link, { tagName: 'span', properties: {} });
    else {
      const id = PREFIX + decoded(href.slice(1));
      place.properties.id ??= id;
      link.properties.href = `#${encodeURIComponent(String(place.properties.id))}`;
    }
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
