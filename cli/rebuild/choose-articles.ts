import { isGone } from '../../functions/shared/article/is-gone.ts';
import type { Language } from '../../functions/shared/article/language.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { articleIdProblem, inboxFolder, versionKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { walkArticles } from '../../functions/sweep/walk-articles.ts';
import { readArticleState } from '../../local/content/taken-articles.ts';

export interface Choice {
  store: ObjectStore;
  site: SiteConfig;
  /** Only articles that have no version in it. */
  language?: Language | undefined;
}

/**
 * The articles that are meant, by id; all of the store if none is named.
 * @throws naming those that are not there, and a language that the site does not have.
 */
export async function chooseArticles(
  ids: readonly string[],
  { store, site, language }: Choice,
): Promise<string[]> {
  if (language !== undefined && !site.languages.includes(language)) {
    throw new Error(`site.json has no language ${language}: its languages are ${site.languages.join(', ')}`);
  }
  const chosen: string[] = [];
  for await (const id of ids.length === 0 ? allIds(store) : named(ids, store)) {
    if (language === undefined || (await isWithout(language, id, store))) chosen.push(id);
  }
  return chosen;
}

async function* allIds(store: ObjectStore): AsyncGenerator<string> {
  for await (const { id } of walkArticles(store)) if (articleIdProblem(id) === undefined) yield id;
}

async function* named(ids: readonly string[], store: ObjectStore): AsyncGenerator<string> {
  for (const id of ids) {
    const problem = articleIdProblem(id);
    if (problem !== undefined) throw new Error(problem);
    if ((await readArticleState(store, id)) === undefined) {
      const { objects } = await store.list(inboxFolder(id), { limit: 1 });
      if (objects.length === 0) throw new Error(`there is no article ${id}; nothing was woken`);
    }
  }
  yield* ids;
}

async function isWithout(language: Language, id: string, store: ObjectStore): Promise<boolean> {
  const state = await readArticleState(store, id);
  if (state === undefined || state.draft || isGone(state, new Date())) return false;
  return (await store.get(versionKey(id, language, state.revision))) === undefined;
}
