import type { PublishedArticle } from '../../functions/shared/article/published.ts';
import type { Version } from '../../functions/shared/article/version.ts';
import { memoryKey } from '../../functions/shared/language/memory/memory-unit.ts';
import type { ArticlePictures } from '../../functions/shared/pictures/own-picture.ts';
import { getJson } from '../../functions/shared/store/json-object.ts';
import {
  articleKey,
  inboxFolder,
  mediaFolder,
  notesKey,
  picturesKey,
  publishedKey,
  waitingKey,
} from '../../functions/shared/store/keys.ts';
import { listAll } from '../../functions/shared/store/list-all.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';

/** Takes away all that was made of a withdrawn article, what memory learned of it too. @returns how many objects. */
export async function removeSmokeArticle(store: ObjectStore, id: string): Promise<number> {
  const published = (await getJson<PublishedArticle>(store, publishedKey(id)))?.value;
  const { folders = [] } = (await getJson<ArticlePictures>(store, picturesKey(id)))?.value ?? {};
  const versions = await keysUnder(store, `versions/${id}/`);
  const keys = [
    ...(await unitsOf(store, versions)),
    ...(published?.cards ?? []),
    ...(published?.changes ?? []),
    ...(await keysUnder(store, inboxFolder(id))),
    ...(await keysUnder(store, `sources/${id}/`)),
    ...versions,
    ...(await Promise.all(folders.map((media) => keysUnder(store, mediaFolder(media))))).flat(),
    ...(await keysUnder(store, `rejected/${id}/`)),
    ...[notesKey, picturesKey, waitingKey, articleKey, publishedKey].map((key) => key(id)),
  ];
  for (const key of keys) await store.delete(key);
  return keys.length;
}

async function keysUnder(store: ObjectStore, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of listAll(store, prefix)) keys.push(key);
  return keys;
}

/** The machine's units are of sentences that only this article has. */
async function unitsOf(store: ObjectStore, versionKeys: readonly string[]): Promise<string[]> {
  const keys = new Set<string>();
  for (const key of versionKeys) {
    const version = (await getJson<Version>(store, key))?.value;
    if (version === undefined || version.method !== 'machine') continue;
    for (const { source, origin } of version.segments) {
      if (origin === 'machine') keys.add(memoryKey(version.sourceLanguage, version.language, source));
    }
  }
  return [...keys];
}
