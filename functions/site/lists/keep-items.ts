import type { SiteConfig } from '../../shared/article/site-config.ts';
import { rememberOf } from '../../shared/store/remember-of.ts';

/**
 * Makes an item of a list once, for as long as what it is made of is kept (a card, an article in a feed): a list is made anew
 * for the one that changed.
 * @param nameOf What an item depends on beside what it is made of and the site's settings.
 */
export function keepItems<Of extends object, Given extends { site: SiteConfig }, Item>(
  nameOf: (given: Given) => string,
  make: (of: Of, given: Given) => Item,
): (of: Of, given: Given) => Item {
  const itemsOf = rememberOf((_: SiteConfig) => rememberOf((_: Of) => new Map<string, Item>()));
  return (of, given) => {
    const items = itemsOf(given.site)(of);
    const name = nameOf(given);
    const known = items.get(name) ?? make(of, given);
    items.set(name, known);
    return known;
  };
}
