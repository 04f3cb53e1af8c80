import type { Language } from '../../shared/article/language.ts';
import type { TermIndex } from '../../shared/language/terminology/find-terms.ts';
import { nearFolders, versionFolders } from '../../shared/store/keys.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import { readTerms } from './read-terms.ts';

/** What all languages of an article read: once for all of them, when the first one asks, and not if none does. */
export interface ArticleReads {
  terms(): Promise<TermIndex>;
  /** Keys of the versions there are, in any language, in their order. */
  versionKeys(): Promise<readonly string[]>;
  /** Keys of what people translated from a language, by its words. */
  nearKeys(source: Language): Promise<ReadonlySet<string>>;
}

export function createArticleReads(
  { id, sourceLanguage }: { id: string; sourceLanguage: Language },
  store: ObjectStore,
): ArticleReads {
  const near = new Map<Language, Promise<ReadonlySet<string>>>();
  return {
    terms: once(() => readTerms(store, sourceLanguage)),
    versionKeys: once(() => keysIn(versionFolders(id), store)),
    async nearKeys(source) {
      const keys = near.get(source) ?? keysIn(nearFolders(source), store).then((all) => new Set(all));
      near.set(source, keys);
      return keys;
    },
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}

/** One page holds a thousand: mostly all that there is in every language. */
async function keysIn(prefix: string, store: ObjectStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of listAll(store, prefix)) keys.push(key);
  return keys;
}
