import type { ArticleState } from '../../functions/shared/article/article.ts';
import type { Language } from '../../functions/shared/article/language.ts';
import { articleKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { updateJson } from '../../functions/shared/store/update-json.ts';

/** Notes that an article is to be in a language that was added after it came in, so that what is lost of it is missed. */
export async function askFor(store: ObjectStore, articleId: string, language: Language): Promise<void> {
  await updateJson<ArticleState>(store, articleKey(articleId), (state) =>
    state?.languages === undefined || state.languages.includes(language)
      ? state
      : { ...state, languages: [...state.languages, language] },
  );
}
