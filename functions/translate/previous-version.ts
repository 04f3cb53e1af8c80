import type { Language } from '../shared/article/language.ts';
import type { Version } from '../shared/article/version.ts';
import { versionFolder, versionKey } from '../shared/store/keys.ts';
import { listAll } from '../shared/store/list-all.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { getReadable } from '../shared/store/readable-object.ts';

/** The version of the newest revision before this one, in a language. */
export async function previousVersion(
  store: ObjectStore,
  articleId: string,
  language: Language,
  revision: string,
): Promise<Version | undefined> {
  const here = versionKey(articleId, language, revision);
  let previous: string | undefined;
  for await (const { key } of listAll(store, versionFolder(articleId, language))) {
    if (key >= here) break;
    previous = key;
  }
  return previous === undefined ? undefined : (await getReadable<Version>(store, previous))?.value;
}
