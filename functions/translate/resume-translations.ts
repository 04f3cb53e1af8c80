import type { ArticleState } from '../article/article.ts';
import type { SiteConfig } from '../article/site-config.ts';
import type { WaitingArticle } from '../article/waiting-article.ts';
import { getJson } from '../store/json-object.ts';
import { articleKey, prefixes, sourceKey, waitingKey } from '../store/keys.ts';
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
 * Wakes the articles that wait, as many as characters are left for again. Each stays on the list until it is done
 * (translate-article.ts), so that one that finds too few left simply waits on.
 */
export async function resumeTranslations(ports: {
  store: ObjectStore;
  site: SiteConfig;
  now?: () => Date;
}): Promise<ResumeOutcome> {
  const { store, site, now = () => new Date() } = ports;
  const { objects } = await store.list(prefixes.waiting, { limit: ARTICLES_LIMIT });
  const outcome: ResumeOutcome = { resumed: 0, waiting: 0 };
  if (objects.length === 0) return outcome;
  const limit = site.dailyCharacters;
  let left = limit === undefined ? Number.POSITIVE_INFINITY : await charactersLeft({ store, limit, now });
  for (let start = 0; start < objects.length; start += AT_A_TIME) {
    const keys = objects.slice(start, start + AT_A_TIME).map(({ key }) => key);
    const read = await Promise.all(keys.map((key) => getJson<WaitingArticle>(store, key)));
    const waiting = read.flatMap((note) => note?.value ?? []);
    const woken = fitting(waiting, left);
    left -= woken.reduce((sum, { needs }) => sum + needs, 0);
    await Promise.all(woken.map(({ articleId }) => wake(store, articleId)));
    outcome.resumed += woken.length;
    outcome.waiting += waiting.length - woken.length;
  }
  return outcome;
}

/** The first that the characters suffice for together. */
function fitting(waiting: readonly WaitingArticle[], characters: number): WaitingArticle[] {
  const found: WaitingArticle[] = [];
  let left = characters;
  for (const article of waiting) {
    if (article.needs > left) continue;
    left -= article.needs;
    found.push(article);
  }
  return found;
}

/** Puts the source of the revision that counts again; there may be none any more. */
async function wake(store: ObjectStore, articleId: string): Promise<void> {
  const state = (await getJson<ArticleState>(store, articleKey(articleId)))?.value;
  const source = state && (await store.get(sourceKey(articleId, state.revision)));
  if (source === undefined) await store.delete(waitingKey(articleId));
  else await store.put(source.key, source.body);
}
