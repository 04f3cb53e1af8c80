import type { ArticleState } from '../article/article.ts';
import type { SiteConfig } from '../article/site-config.ts';
import { getJson } from '../store/json-object.ts';
import { articleKey, prefixes, sourceKey } from '../store/keys.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { charactersLeft } from './budget.ts';

export interface ResumeOutcome {
  /** Articles woken. */
  resumed: number;
  /** Articles that wait on. */
  waiting: number;
}

/** Articles woken at once; the others follow when these are done. */
const ARTICLES_LIMIT = 1000;
const AT_A_TIME = 16;

/**
 * Wakes the articles that wait, where characters are left again. Each stays on the list until it is done
 * (translate-article.ts), so that one that finds too few left simply waits on.
 */
export async function resumeTranslations(ports: {
  store: ObjectStore;
  site: SiteConfig;
  now?: () => Date;
}): Promise<ResumeOutcome> {
  const { store, site, now = () => new Date() } = ports;
  const { objects } = await store.list(prefixes.waiting, { limit: ARTICLES_LIMIT });
  const limit = site.dailyCharacters;
  if (limit !== undefined && objects.length > 0 && (await charactersLeft({ store, limit, now })) === 0) {
    return { resumed: 0, waiting: objects.length };
  }
  for (let start = 0; start < objects.length; start += AT_A_TIME) {
    await Promise.all(objects.slice(start, start + AT_A_TIME).map(({ key }) => wake(store, key)));
  }
  return { resumed: objects.length, waiting: 0 };
}

/** Puts the source of the revision that counts again; there may be none any more. */
async function wake(store: ObjectStore, waitingKey: string): Promise<void> {
  const articleId = waitingKey.slice(prefixes.waiting.length, -'.json'.length);
  const state = (await getJson<ArticleState>(store, articleKey(articleId)))?.value;
  const source = state && (await store.get(sourceKey(articleId, state.revision)));
  if (source === undefined) await store.delete(waitingKey);
  else await store.put(source.key, source.body);
}
