import type { ArticleState } from '../shared/article/article.ts';
import type { PublishedArticle } from '../shared/article/published.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import type { ReadJson } from '../shared/store/json-object.ts';
import { sourceKey } from '../shared/store/keys.ts';
import type { ObjectReader } from '../shared/store/object-store.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import type { KnownObjects } from './known-objects.ts';
import type { ArticleObjects } from './walk-articles.ts';

export interface SweepPorts {
  store: ObjectReader;
  site: SiteConfig;
  now: Date;
  known: KnownObjects;
  /** Also reads what is only looked for otherwise, and finds what is cut off. */
  isDeep: boolean;
}

/** Longer than any function may run: who noted itself earlier was killed. */
export const KILLED_AFTER_MS = 15 * 60 * 1000;

/** What is known of one article while it is looked at. */
export interface Looked {
  objects: ArticleObjects;
  state: ArticleState;
  published: ReadJson<PublishedArticle> | undefined;
}

/** Whether an object is there; read as well where all is read. */
export async function isThere(
  key: string,
  isListed: boolean,
  { store, isDeep }: SweepPorts,
): Promise<boolean> {
  return isListed && (!isDeep || (await getReadable(store, key)) !== undefined);
}

export const sourceOf = ({ id, revision }: ArticleState) => sourceKey(id, revision);
