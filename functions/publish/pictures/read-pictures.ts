import type { PublishedArticle } from '../../shared/article/published.ts';
import type { Version } from '../../shared/article/version.ts';
import type { ArticlePictures } from '../../shared/pictures/own-picture.ts';
import { pictureNamesIn } from '../../shared/pictures/picture-names-in.ts';
import type { ReadJson } from '../../shared/store/json-object.ts';
import { picturesKey } from '../../shared/store/keys.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import { getReadable } from '../../shared/store/readable-object.ts';

/** What was read of an article's pictures; `stored` is absent where nothing is kept of them. */
export interface ReadPictures {
  stored: ReadJson<ArticlePictures> | undefined;
}

/** @returns `undefined` where no text that may be shown names a picture, and nothing is read. */
export async function readPictures(
  articleId: string,
  versions: readonly Version[],
  before: PublishedArticle | undefined,
  store: ObjectStore,
): Promise<ReadPictures | undefined> {
  const had = before === undefined ? [] : Object.values({ ...before.takenBack, ...before.versions });
  const isNamed = [...versions, ...had].some((text) => pictureNamesIn(text).length > 0);
  if (!isNamed && before?.pictures === undefined) return undefined;
  return { stored: await getReadable<ArticlePictures>(store, picturesKey(articleId)) };
}

/** Whether it is what is kept of them still: who wrote it since found nothing to change in what was published then. */
export async function arePicturesStill(
  articleId: string,
  read: ReadPictures | undefined,
  store: ObjectStore,
): Promise<boolean> {
  if (read === undefined) return true;
  const key = picturesKey(articleId);
  if (read.stored === undefined) return (await getReadable(store, key)) === undefined;
  return (await store.getIfChanged(key, read.stored.etag)) === 'unchanged';
}
