import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import type { SeenItem } from '../../shared/feed-state/feed-state.ts';
import { hexHash } from '../../shared/store/hex-hash.ts';
import { plainAddress } from './plain-address.ts';

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

/** A text that two articles do not have in common by chance. */
const TELLING_CHARACTERS = 200;

/**
 * What an item may be known by besides, if all of those have changed together: its guid and its address without scheme, `www.` and
 * what tells where a reader comes from; its title and text. Of an item without a name its text, with the date.
 */
export function likenessKeys({ guid, url, title, date, html = '' }: FeedItem): string[] {
  const isNamed = guid !== undefined || (url !== undefined && !isFrontPage(url));
  const keys = [...addressLikeness('m', guid), ...addressLikeness('n', url)];
  if (title !== undefined && html !== '' && (!isNamed || html.length >= TELLING_CHARACTERS)) {
    keys.push(`b:${shortHash(`${title}\n${html}`)}`);
  }
  if (!isNamed && html !== '') keys.push(`d:${shortHash(`${date ?? ''}\n${html}`)}`);
  return keys;
}

/** The kinds of all keys, the surest first. */
export const KEY_KINDS = ['g:', 'u:', 'm:', 'n:', 't:', 'b:', 'd:'];

function addressLikeness(kind: string, address: string | undefined): string[] {
  if (address === undefined || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return [];
  const plain = plainAddress(address);
  return plain === undefined ? [] : [`${kind}:${shortHash(plain)}`];
}

/**
 * Keys of a seen item, with the one that states of earlier versions lack: by its address, if that named it and not several of
 * its feed's items.
 */
export function keysOf({ keys, url }: SeenItem): string[] {
  const isOfOldState =
    url !== undefined && keys.includes(`u:${shortHash(url)}`) && !keys.some((key) => key.startsWith('n:'));
  return isOfOldState ? [...keys, ...addressLikeness('n', url)] : keys;
}

/** Which of an item's keys another feed's item of the same address has too. */
export function addressKeys(item: SeenItem): string[] {
  return keysOf(item).filter((key) => key.startsWith('u:') || key.startsWith('n:'));
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
