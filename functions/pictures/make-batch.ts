import { Rejection } from '../shared/intake/rejection.ts';
import type { ArticlePictures, MadePicture } from '../shared/pictures/own-picture.ts';
import { PICTURE_BYTES } from '../shared/pictures/picture-limits.ts';
import { hexHash } from '../shared/store/hex-hash.ts';
import type { ListedObject, StoredObject } from '../shared/store/object-store.ts';
import { SlowPicture } from './make/slow-picture.ts';
import { putMedia } from './media-files.ts';
import { nameMedia } from './name-media.ts';
import type { PicturesPorts } from './pictures-ports.ts';
import { type MadeFiles, recordOf } from './plan-work.ts';

interface BatchPorts extends PicturesPorts {
  /** Has the record name all of these folders. */
  name(folders: string[]): Promise<void>;
  /** @throws {LostRecordError} if somebody else has written the record since. */
  check(): Promise<void>;
  /** Folders that were put are added. */
  put: Set<string>;
  /** Pictures that are whole, by their folders; those that are made are added. */
  whole: Map<string, MadeFiles | Refusal>;
}

interface Refusal {
  /** Why it cannot be made. */
  reason: string;
  /** Of what another attempt may make, no recipe is kept: it is tried again whenever the stage looks at the article. */
  recipe: string;
}

interface Original extends StoredObject {
  name: string;
  media: string;
}

const inMegabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/**
 * Makes some pictures, after their folders are named.
 * @returns the record that has them, which is still to be written.
 */
export async function makeBatch(
  batch: readonly (readonly [name: string, object: ListedObject])[],
  record: ArticlePictures,
  ports: BatchPorts,
  outcome: { made: string[] },
): Promise<ArticlePictures> {
  const { store, recipe, whole } = ports;
  const { articleId } = record;
  const files = { ...record.files };
  const refused = { ...record.refused };
  const refuse = (name: string, { etag, lastModified }: ListedObject | StoredObject, refusal: Refusal) => {
    delete files[name];
    refused[name] = { etag, ...refusal, receivedAt: lastModified.toISOString() };
  };

  const originals: Original[] = [];
  for (const [name, object] of batch) {
    if (object.size > PICTURE_BYTES) {
      const [has, most] = [object.size, PICTURE_BYTES].map(inMegabytes);
      const reason = `the file has ${has} MB, and ${most} MB is the most; save it smaller`;
      refuse(name, object, { reason, recipe });
      continue;
    }
    const stored = await store.get(object.key);
    // Taken away since it was listed.
    if (stored === undefined) delete files[name];
    else originals.push({ ...stored, name, media: nameMedia(articleId, recipe, stored.body) });
  }
  const folders = [...new Set([...record.folders, ...originals.map(({ media }) => media)])].sort();
  await ports.name(folders);
  for (const original of originals) {
    const { name, media, etag, body } = original;
    const one = whole.get(media) ?? (await makeOne(original, ports));
    whole.set(media, one);
    if ('reason' in one) {
      refuse(name, original, one);
      continue;
    }
    files[name] = { ...one, etag, sha256: hexHash(body), recipe } satisfies MadePicture;
    delete refused[name];
    outcome.made.push(name);
  }
  return recordOf({ ...record, files, refused, folders });
}

async function makeOne(
  { media, body }: Original,
  { store, make, recipe, check, put }: BatchPorts,
): Promise<MadeFiles | Refusal> {
  try {
    const { files, picture } = await make(body);
    // Whoever was held up for minutes while it was made has been given up: another one works by now.
    await check();
    put.add(media);
    await putMedia(store, media, files);
    const sizes = Object.fromEntries(files.map(({ name, body: { byteLength } }) => [name, byteLength]));
    return { media, ...picture, sizes };
  } catch (cause) {
    if (!(cause instanceof Rejection)) throw cause;
    return { reason: cause.message, recipe: cause instanceof SlowPicture ? '' : recipe };
  }
}
