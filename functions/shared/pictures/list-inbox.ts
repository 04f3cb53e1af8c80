import { inboxFolder, parseInboxKey, prefixes } from '../store/keys.ts';
import type { ListedObject, ObjectReader } from '../store/object-store.ts';
import { isForeignPictureFile, isPictureFile } from './picture-name.ts';

/** More texts than Amazon Translate has languages: what stands behind them is left alone. */
const TEXTS_LIMIT = 100;
/** Files of a folder that are looked at. Names come in their order, so that many pictures may stand before the first text. */
const FILES_LIMIT = 5000;

/** An article's inbox folder. */
export interface InboxListing {
  /** What may be a text, or was meant as one. */
  texts: ListedObject[];
  /** Those of a kind that is not taken too. */
  pictures: ListedObject[];
}

/** @param articleId Empty for what lies in no folder. */
export async function listInbox(store: ObjectReader, articleId: string): Promise<InboxListing> {
  const prefix = articleId === '' ? prefixes.inbox : inboxFolder(articleId);
  const found: ListedObject[] = [];
  for (let seen = 0, after: string | undefined; ; ) {
    const page = await store.list(prefix, after === undefined ? {} : { startAfter: after });
    found.push(...page.objects);
    seen += page.objects.length;
    const last = page.objects.at(-1)?.key;
    if (!page.truncated || seen >= FILES_LIMIT || last === undefined || last === after) break;
    after = last;
  }
  return splitInbox(articleId, found);
}

/** What of these objects counts for the article: a folder in its folder belongs to no article. */
export function splitInbox(articleId: string, objects: readonly ListedObject[]): InboxListing {
  const own = objects.filter(({ key }) => isFileOf(articleId, key));
  const isPicture = ({ key }: ListedObject) => isPictureOfAnyKind(nameInInbox(key));
  return {
    texts: own.filter((object) => !isPicture(object)).slice(0, TEXTS_LIMIT),
    pictures: own.filter(isPicture),
  };
}

/** Whether a file beside a text is a picture, taken or not: no article, in any case. */
export function isPictureOfAnyKind(fileName: string): boolean {
  return isPictureFile(fileName) || isForeignPictureFile(fileName);
}

export const nameInInbox = (key: string) => key.slice(key.lastIndexOf('/') + 1);

/** A key that ends in `/` is no file: some programs put one for a folder they make. */
function isFileOf(articleId: string, key: string): boolean {
  return parseInboxKey(key).articleId === articleId && !key.endsWith('/');
}
