import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import { composeStanding } from '../functions/shared/standing/compose-standing.ts';
import type { ArticleStanding } from '../functions/shared/standing/standing.ts';
import { readStandingFacts } from '../functions/shared/standing/standing-facts.ts';
import { articleIdProblem } from '../functions/shared/store/keys.ts';
import type { ObjectStore } from '../functions/shared/store/object-store.ts';

/** Where an article stands, as the desk's API says it. @throws if there is none of this id. */
export async function readStanding(
  id: string,
  { store, site }: { store: ObjectStore; site: SiteConfig },
): Promise<ArticleStanding> {
  const articleId = id.normalize('NFC');
  const facts = articleIdProblem(articleId) ? undefined : await readStandingFacts(articleId, { store, site });
  if (facts === undefined) throw new Error(`there is no article ${JSON.stringify(id)}`);
  return composeStanding(facts, site, { messageLanguage: 'en', now: new Date() });
}

/** Whether the stages are still at work on it; what waits for tomorrow's characters is not work of now. */
export function isUnderWay({ status, languages }: ArticleStanding): boolean {
  const inMotion = Object.values(languages).filter(
    (one) => one.status === 'received' || one.status === 'translating',
  );
  if (inMotion.length === 0) return status === 'received';
  return inMotion.some(({ reason }) => reason === undefined);
}
