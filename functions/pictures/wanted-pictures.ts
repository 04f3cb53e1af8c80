import type { ArticleContent, ArticleState, SourceArticle } from '../shared/article/article.ts';
import { isGone } from '../shared/article/is-gone.ts';
import { listInbox, nameInInbox } from '../shared/pictures/list-inbox.ts';
import { PICTURES_OF_ARTICLE } from '../shared/pictures/picture-limits.ts';
import { pictureNameOfFile } from '../shared/pictures/picture-name.ts';
import { pictureNamesIn } from '../shared/pictures/picture-names-in.ts';
import { getJson } from '../shared/store/json-object.ts';
import { articleKey, sourceKey } from '../shared/store/keys.ts';
import type { ListedObject, ObjectStore } from '../shared/store/object-store.ts';

/** What readers are to get of an article's pictures, by what came in. */
export interface WantedPictures {
  revision: string;
  /** The files that are named and there, by name, in the order in which readers meet them. */
  files: Map<string, ListedObject>;
  /** Those beyond as many as an article may have. */
  tooMany: Map<string, ListedObject>;
  /** Pictures lie beside the text, named or not. */
  areThere: boolean;
}

export interface WantedOptions {
  store: ObjectStore;
  now: Date;
  /** Names of pictures that readers have: they keep them while nobody knows what a rejected translation names. */
  had: readonly string[];
}

/** @returns `undefined` where there is no article yet, or its source is still to come, which wakes the stage again. */
export async function readWanted(
  articleId: string,
  { store, now, had }: WantedOptions,
): Promise<WantedPictures | undefined> {
  const state = (await getJson<ArticleState>(store, articleKey(articleId)))?.value;
  if (state === undefined) return undefined;
  const { revision } = state;
  const wanted: WantedPictures = { revision, files: new Map(), tooMany: new Map(), areThere: false };
  if (state.draft === true || isGone(state, now)) return wanted;
  const source = (await getJson<SourceArticle>(store, sourceKey(articleId, revision)))?.value;
  if (source === undefined) return undefined;
  const beside = await listPictures(articleId, store);
  const names = namesIn(source, state);
  if (hasRejected(source, state)) for (const name of had) names.add(name);
  for (const name of names) {
    const object = beside.get(name);
    if (object === undefined) continue;
    (wanted.files.size < PICTURES_OF_ARTICLE ? wanted.files : wanted.tooMany).set(name, object);
  }
  return { ...wanted, areThere: beside.size > 0 };
}

/** A draft is among what no machine translates, and is no rejected file. */
function hasRejected({ rejectedLanguages }: SourceArticle, { draftLanguages = [] }: ArticleState): boolean {
  return rejectedLanguages.some((language) => !draftLanguages.includes(language));
}

/** Those of the original first; a language that readers do not get names none. */
function namesIn(source: SourceArticle, { draftLanguages = [], withdrawnLanguages = [] }: ArticleState) {
  const kept = new Set([...draftLanguages, ...withdrawnLanguages]);
  const translations = Object.entries(source.translations)
    .filter(([language]) => !kept.has(language))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const texts: ArticleContent[] = [source, ...translations.map(([, translation]) => translation)];
  return new Set(texts.flatMap(pictureNamesIn));
}

/** Whether any lies beside the text: of most articles nothing else has to be read. */
export async function hasPictures(articleId: string, store: ObjectStore): Promise<boolean> {
  return (await listPictures(articleId, store)).size > 0;
}

async function listPictures(articleId: string, store: ObjectStore): Promise<Map<string, ListedObject>> {
  const { pictures } = await listInbox(store, articleId);
  return new Map(pictures.map((object) => [pictureNameOfFile(nameInInbox(object.key)), object]));
}
