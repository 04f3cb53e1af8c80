import type { Language } from '../../shared/article/language.ts';
import type { Version } from '../../shared/article/version.ts';
import { versionFolder, versionKey } from '../../shared/store/keys.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import { getReadable } from '../../shared/store/readable-object.ts';

/**
 * The version of the newest revision before this one, in a language.
 * @param keys Of the article's versions, in their order.
 */
export async function previousVersion(
  store: ObjectStore,
  keys: readonly string[],
  { id, revision }: { id: string; revision: string },
  language: Language,
): Promise<Version | undefined> {
  const [folder, here] = [versionFolder(id, language), versionKey(id, language, revision)];
  const previous = keys.findLast((key) => key.startsWith(folder) && key < here);
  return previous === undefined ? undefined : (await getReadable<Version>(store, previous))?.value;
}
