import type { ArticleState, SourceArticle } from '../shared/article/article.ts';
import { escapeText } from '../shared/article/coded-text.ts';
import type { Language } from '../shared/article/language.ts';
import { memoryKey } from '../shared/language/memory/memory-unit.ts';
import type { ObjectReader } from '../shared/store/object-store.ts';

/**
 * Whether it is worth a look if memory has every word of an article, so that no machine is needed for it. Of a text that comes
 * in for the first time, as after a move, memory mostly has all or nothing, and its title tells; of an edit it lacks what changed.
 */
export async function mayBeKnown(
  { title, sourceLanguage, translations }: SourceArticle,
  { firstSeenAt, receivedAt }: ArticleState,
  languages: readonly Language[],
  store: ObjectReader,
): Promise<boolean> {
  const others = languages.filter((language) => translations[language] === undefined);
  if (others.length > 0 && firstSeenAt !== receivedAt) return false;
  for (const language of others) {
    const key = memoryKey(sourceLanguage, language, escapeText(title));
    if ((await store.get(key)) === undefined) return false;
  }
  return true;
}
