import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { hexHash } from '../../shared/store/hex-hash.ts';

/**
 * What an item is known by, the surest first: its guid, its address, its title and date. Hashed, with a letter
 * for the kind, so that the state of a feed stays small.
 */
export function identityKeys({ guid, url, title, date }: FeedItem): string[] {
  const isNamed = guid !== undefined || url !== undefined;
  return [
    ...(guid === undefined ? [] : [`g:${shortHash(guid)}`]),
    ...(url === undefined || isFrontPage(url) ? [] : [`u:${shortHash(url)}`]),
    // A title alone ("News in brief") names an item only if nothing else does.
    ...(title === undefined || (isNamed && date === undefined)
      ? []
      : [`t:${shortHash(`${title}\n${date ?? ''}`)}`]),
  ];
}

/** Items of some feeds all link there, so it names none of them. */
function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}

/** Changes whenever the item says something else. */
export function itemHash(item: FeedItem): string {
  return shortHash(JSON.stringify(item));
}

/** 64 bits in hexadecimal digits: no two of a feed's thousands are the same by chance. */
export function shortHash(text: string): string {
  return hexHash(text, 16);
}
