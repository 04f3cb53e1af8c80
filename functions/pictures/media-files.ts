import type { MadePicture } from '../shared/pictures/own-picture.ts';
import { mediaFolder, mediaKey } from '../shared/store/keys.ts';
import { listAll } from '../shared/store/list-all.ts';
import { mapAtOnce } from '../shared/store/map-at-once.ts';
import type { ListedObject, ObjectStore } from '../shared/store/object-store.ts';
import type { PictureMaker } from './pictures-ports.ts';

const AT_ONCE = 8;

/** @throws the first failure, once none of the files is under way: whoever deletes the folder then finds all of them. */
export async function putMedia(
  store: ObjectStore,
  media: string,
  files: Awaited<ReturnType<PictureMaker>>['files'],
): Promise<void> {
  const settled = await mapAtOnce(files, AT_ONCE, async ({ name, body }) => {
    const [one] = await Promise.allSettled([store.put(mediaKey(media, name), body)]);
    return one;
  });
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
}

/** Whether every file of a picture is where readers look for it, and whole. */
export async function isMediaThere(store: ObjectStore, { media, sizes }: MadePicture): Promise<boolean> {
  const there = new Map((await listMedia(store, media)).map(({ key, size }) => [key, size]));
  return Object.entries(sizes).every(([file, size]) => there.get(mediaKey(media, file)) === size);
}

export async function deleteMedia(store: ObjectStore, media: string): Promise<void> {
  await mapAtOnce(await listMedia(store, media), AT_ONCE, ({ key }) => store.delete(key));
}

async function listMedia(store: ObjectStore, media: string): Promise<ListedObject[]> {
  const objects: ListedObject[] = [];
  for await (const object of listAll(store, mediaFolder(media))) objects.push(object);
  return objects;
}
