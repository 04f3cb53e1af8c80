import type { ArticleState } from '../functions/shared/article/article.ts';
import { isGone } from '../functions/shared/article/is-gone.ts';
import type { Language } from '../functions/shared/article/language.ts';
import type { PublishedArticle } from '../functions/shared/article/published.ts';
import { isAskedFor } from '../functions/shared/standing/is-asked-for.ts';
import { prefixes, publishedKey } from '../functions/shared/store/keys.ts';
import { mapAtOnce } from '../functions/shared/store/map-at-once.ts';
import { getReadable } from '../functions/shared/store/readable-object.ts';
import type { StoreContext } from './context.ts';

/** Articles looked at: the archive of a language that was added is in it as a whole, or not at all. */
const LOOKED_AT = 200;
const AT_ONCE = 16;

/** Languages of the site that articles came in before, and that nobody has asked for since. */
export async function findAddedLanguages({ store, site }: StoreContext): Promise<Language[]> {
  const { objects } = await store.list(prefixes.articles, { limit: LOOKED_AT });
  const absent = await mapAtOnce(objects, AT_ONCE, async ({ key }) => {
    const state = (await getReadable<ArticleState>(store, key))?.value;
    if (state === undefined || state.draft || isGone(state, new Date())) return [];
    const published =
      state.languages === undefined
        ? (await getReadable<PublishedArticle>(store, publishedKey(state.id)))?.value
        : undefined;
    return site.languages.filter((language) => !isAskedFor(language, state, published));
  });
  const found = new Set(absent.flat());
  return site.languages.filter((language) => found.has(language));
}

export function describeAdded(languages: readonly Language[]): string[] {
  return languages.map(
    (language) =>
      `Articles that came in before ${language} was added are not in it: dragoman rebuild --all --language ${language} has them made (--estimate says first what that takes)`,
  );
}
