import type { FeedConfig } from '../../shared/article/feeds-config.ts';
import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { articleKey, inboxFolder, parseInboxKey } from '../../shared/store/keys.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import type { ArticleJson } from './build-article.ts';
import { identityKeys, itemHash, shortHash } from './identity.ts';

/** An id ends in 8 digits of a hash, so even a second try is next to never. */
const TRIES = 10;
const SLUG_CHARACTERS = 60;
const SLUG_BYTES = 100;

/** `agency-port-of-tangier-1a2b3c4d`: the same item of the same feed gets the same id, whatever is remembered. */
export function proposeArticleId(item: FeedItem, { id, idPrefix }: FeedConfig): string {
  const [name = itemHash(item)] = identityKeys(item);
  const hash = shortHash(`${id}\n${name}`).slice(0, 8);
  const slug = slugOf(item.title ?? '');
  return slug === '' ? idPrefix + hash : `${idPrefix}${slug}-${hash}`;
}

/** The short vowels of Arabic, which most titles leave out. */
const TASHKEEL = /[\u064b-\u0652\u0670]/g;

/** Words of any script joined by hyphens, cut between words. */
function slugOf(title: string): string {
  const plain = title.normalize('NFC').toLowerCase().replace(TASHKEEL, '');
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if ([...longer].length > SLUG_CHARACTERS || Buffer.byteLength(longer) > SLUG_BYTES) break;
    slug = longer;
  }
  return slug.normalize('NFC');
}

/**
 * An id no other article has, whether it is published, withdrawn or only came in.
 * @param reserved ids that other items of the feed have.
 * @throws if all that were tried belong to others, which no chance explains.
 */
export async function chooseArticleId(
  item: FeedItem,
  feed: FeedConfig,
  reserved: ReadonlySet<string>,
  store: ObjectStore,
): Promise<string> {
  const proposed = proposeArticleId(item, feed);
  for (let count = 1; count <= TRIES; count += 1) {
    const id = count === 1 ? proposed : `${proposed}-${count}`;
    if (!reserved.has(id) && (await isFreeFor(item, id, store))) return id;
  }
  throw new Error(`the article id ${proposed} and ${TRIES - 1} more like it belong to other articles`);
}

/** Free, or the item's own from a time that is not remembered. */
async function isFreeFor(item: FeedItem, id: string, store: ObjectStore): Promise<boolean> {
  const { objects } = await store.list(inboxFolder(id));
  for (const { key } of objects) {
    if (parseInboxKey(key).extension !== 'json') continue;
    if (isOf(item, await readArticle(store, key))) return true;
  }
  return objects.length === 0 && (await store.get(articleKey(id))) === undefined;
}

/** People put files into the inbox too, and not all of them are what their name says. */
async function readArticle(store: ObjectStore, key: string): Promise<Partial<ArticleJson>> {
  const stored = await store.get(key);
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(stored?.body));
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return {};
  }
}

function isOf({ url, title }: FeedItem, stored: Partial<ArticleJson>): boolean {
  return url === undefined
    ? stored.originalUrl === undefined && stored.title === title
    : stored.originalUrl === url;
}
