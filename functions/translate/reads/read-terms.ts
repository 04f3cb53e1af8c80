import type { Language } from '../../shared/article/language.ts';
import { indexTerms, type TermIndex } from '../../shared/language/terminology/find-terms.ts';
import { terminologyKey } from '../../shared/store/keys.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';

interface KnownTerms {
  etag: string;
  index: TermIndex;
}

/** What was read last, so that a list of thousands of terms is read once and not for every article. */
const known = new WeakMap<ObjectStore, Map<Language, KnownTerms>>();

const none = new Map<Language, TermIndex>();

/** One list for all articles, so that what was found under it stands. */
function noTerms(language: Language): TermIndex {
  const index = none.get(language) ?? indexTerms([], language);
  none.set(language, index);
  return index;
}

/**
 * The terms of a source language, none if nobody wrote any.
 * @throws if the list cannot be read: articles wait rather than go out without their terms.
 */
export async function readTerms(store: ObjectStore, sourceLanguage: Language): Promise<TermIndex> {
  const key = terminologyKey(sourceLanguage);
  const object = await store.get(key);
  if (object === undefined) return noTerms(sourceLanguage);
  const lists = known.get(store) ?? new Map<Language, KnownTerms>();
  known.set(store, lists);
  const last = lists.get(sourceLanguage);
  if (last?.etag === object.etag) return last.index;
  // Most events find no list, or the one they know: they need no CSV parser.
  const { readTerminology } = await import('../../shared/language/terminology/read-terminology.ts');
  const { terms } = readTerminology(new TextDecoder('utf-8', { fatal: true }).decode(object.body), key);
  const index = indexTerms(terms, sourceLanguage);
  lists.set(sourceLanguage, { etag: object.etag, index });
  return index;
}
