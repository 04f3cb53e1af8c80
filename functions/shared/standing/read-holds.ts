import type { Language } from '../article/language.ts';
import { getJson } from '../store/json-object.ts';
import { holdsFolder, prefixes } from '../store/keys.ts';
import { listAll } from '../store/list-all.ts';
import type { ObjectReader } from '../store/object-store.ts';
import { UnreadableObjectError } from '../store/unreadable-object-error.ts';
import type { Hold } from './hold.ts';

/** By language, the article's languages that a person took back and has not released since. */
export type HeldLanguages = Record<Language, Hold>;

/** A hold that cannot be read holds as well: an instruction not to publish fails closed. */
export async function readHolds(store: ObjectReader, articleId: string): Promise<HeldLanguages> {
  const folder = holdsFolder(articleId);
  const { objects } = await store.list(folder);
  const holds = await Promise.all(
    objects.map(async ({ key, lastModified }): Promise<[Language, Hold][]> => {
      const hold = await readHold(store, key, lastModified);
      return hold?.held ? [[key.slice(folder.length, -'.json'.length), hold]] : [];
    }),
  );
  return Object.fromEntries(holds.flat());
}

/** A hold with what it is about. */
export interface ArticleHold extends Hold {
  articleId: string;
  language: Language;
}

/** What people hold now, of all articles, by the articles' ids; at most so many. */
export async function readCurrentHolds(store: ObjectReader, limit: number): Promise<ArticleHold[]> {
  const holds: ArticleHold[] = [];
  for await (const { key, lastModified } of listAll(store, prefixes.holds)) {
    const hold = await readHold(store, key, lastModified);
    if (!hold?.held) continue;
    const [, articleId = '', file = ''] = key.split('/');
    holds.push({ ...hold, articleId, language: file.slice(0, -'.json'.length) });
    if (holds.length === limit) break;
  }
  return holds;
}

async function readHold(store: ObjectReader, key: string, lastModified: Date): Promise<Hold | undefined> {
  try {
    return (await getJson<Hold>(store, key))?.value;
  } catch (cause) {
    if (!(cause instanceof UnreadableObjectError)) throw cause;
    return { held: true, reason: `${key} cannot be read`, by: 'dragoman', at: lastModified.toISOString() };
  }
}
