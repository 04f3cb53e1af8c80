import { createHash } from 'node:crypto';
import type { FeedItem } from './feed-item.ts';

/**
 * What an item is known by, the surest first: its guid, its address, its title and date. Hashed, with a letter
 * for the kind, so that the state of a feed stays small.
 */
export function identityKeys({ guid, url, title, date }: FeedItem): string[] {
  const isNamed = guid !== undefined || url !== undefined;
  return [
    ...(guid === undefined ? [] : [`g:${shortHash(guid)}`]),
    ...(url === undefined ? [] : [urlKey(url)]),
    // A title alone ("News in brief") names an item only where nothing else does.
    ...(title === undefined || (isNamed && date === undefined)
      ? []
      : [`t:${shortHash(`${title}\n${date ?? ''}`)}`]),
  ];
}

export const urlKey = (url: string) => `u:${shortHash(url)}`;

/** Changes whenever the item says something else. */
export function itemHash(item: FeedItem): string {
  return shortHash(JSON.stringify(item));
}

/** 64 bits in hexadecimal digits: no two of a feed's thousands are the same by chance. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
