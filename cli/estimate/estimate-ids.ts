import type { SourceArticle } from '../../functions/shared/article/article.ts';
import type { Language } from '../../functions/shared/article/language.ts';
import { sourceKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { getReadable } from '../../functions/shared/store/readable-object.ts';
import { charactersLeft } from '../../functions/translate/budget.ts';
import { readArticleState } from '../../local/content/taken-articles.ts';
import type { RuntimeOptions } from '../../local/options.ts';
import type { StoreContext } from '../context.ts';
import { type Estimate, sumUp } from './describe-estimate.ts';
import { type EstimatedArticle, estimateArticles } from './estimate-articles.ts';
import { choosePairEngines } from './pair-engines.ts';

export interface EstimateRequest {
  ids: readonly string[];
  /** Only these; every language of the site where absent. */
  languages?: readonly Language[];
}

/** What articles of a store would take. */
export async function estimateIds(
  { ids, languages }: EstimateRequest,
  { store, site }: StoreContext,
  options: Pick<RuntimeOptions, 'translator' | 'models'>,
): Promise<Estimate> {
  const engines = choosePairEngines(options, site);
  try {
    const ports = { store, site, engines, now: new Date(), ...(languages && { languages }) };
    const pairs = await estimateArticles(readSources(ids, store), ports);
    const { dailyCharacters: daily } = site;
    const left = daily === undefined ? undefined : await charactersLeft({ store, limit: daily });
    return sumUp(ids.length, pairs, engines.refusals, { daily, left, now: new Date() });
  } finally {
    await engines.close();
  }
}

async function* readSources(ids: readonly string[], store: ObjectStore): AsyncGenerator<EstimatedArticle> {
  for (const id of ids) {
    const state = await readArticleState(store, id);
    if (state === undefined) continue;
    const source = (await getReadable<SourceArticle>(store, sourceKey(id, state.revision)))?.value;
    if (source !== undefined) yield { source, state };
  }
}
