import type { ArticlePictures, MadePicture, RefusedPicture } from '../shared/pictures/own-picture.ts';
import { PICTURES_OF_ARTICLE } from '../shared/pictures/picture-limits.ts';
import { toJson } from '../shared/store/json-object.ts';
import { mapAtOnce } from '../shared/store/map-at-once.ts';
import type { ListedObject } from '../shared/store/object-store.ts';
import { isMediaThere } from './media-files.ts';
import type { PictureRecord } from './picture-record.ts';
import type { PicturesPorts } from './pictures-ports.ts';
import type { WantedPictures } from './wanted-pictures.ts';

/** What the bytes alone decide. */
export type MadeFiles = Omit<MadePicture, 'etag' | 'sha256' | 'recipe'>;

export interface Plan {
  revision: string;
  /** The record as it is to be, but for what is to be made: a picture that is to be made anew is shown until it is. */
  next: ArticlePictures;
  batches: (readonly [name: string, object: ListedObject])[][];
  /** Pictures that are whole, by their folders: of the same bytes under another name nothing is made. */
  whole: Map<string, MadeFiles>;
  /** Nothing is to be made, and nothing to be deleted. */
  isIdle: boolean;
}

/** Pictures whose bytes are in memory at once, and between two writes of the record. */
const BATCH = 4;
const LISTS_AT_ONCE = 8;

/** What is to be done, or `undefined` if the record says all of it, or if there is none and none is needed. */
export async function planWork(
  { value, etag }: PictureRecord,
  { revision, files, tooMany, areThere }: WantedPictures,
  { store, recipe }: PicturesPorts,
): Promise<Plan | undefined> {
  if (etag === undefined && !areThere) return undefined;
  const isSame = (one: MadePicture | RefusedPicture | undefined, object: ListedObject) =>
    one?.etag === object.etag && one.recipe === recipe;
  const shown: Record<string, MadePicture> = {};
  const refused: Record<string, RefusedPicture> = {};
  const whole = new Map<string, MadeFiles>();
  const toMake = new Set<string>();
  await mapAtOnce([...files], LISTS_AT_ONCE, async ([name, object]) => {
    const made = value.files[name];
    const before = value.refused?.[name];
    if (made !== undefined) shown[name] = made;
    if (before !== undefined && isSame(before, object)) refused[name] = before;
    else {
      // The same bytes may have come again, as another object.
      const isWhole = made?.recipe === recipe && (await isMediaThere(store, made));
      if (isWhole) whole.set(made.media, made);
      if (!isWhole || !isSame(made, object)) toMake.add(name);
    }
  });
  for (const [name, { etag, lastModified }] of tooMany) {
    refused[name] = { etag, recipe, reason: TOO_MANY, receivedAt: lastModified.toISOString() };
  }
  const { articleId, folders } = value;
  const next = recordOf({ articleId, revision, files: shown, refused, folders });
  const isSaid = toJson({ ...value, revision }) === toJson(next);
  const isIdle = toMake.size === 0 && isSaid && areAllKept(next);
  if (isIdle && value.revision === revision) return undefined;
  const batches = inBatches([...files].filter(([name]) => toMake.has(name)));
  return { revision, next, batches, whole, isIdle };
}

const TOO_MANY = `the article names more than ${PICTURES_OF_ARTICLE} pictures, and this is one of those beyond; name fewer, or make a second article of them`;

function areAllKept({ files, folders }: ArticlePictures): boolean {
  const kept = new Set(Object.values(files).map(({ media }) => media));
  return folders.every((media) => kept.has(media));
}

/** Not in the order in which they were made: the same is the same text. */
export function recordOf({
  articleId,
  revision,
  files,
  refused = {},
  folders,
}: ArticlePictures): ArticlePictures {
  const isRefused = Object.keys(refused).length > 0;
  return {
    articleId,
    revision,
    files: byName(files),
    ...(isRefused && { refused: byName(refused) }),
    folders: [...folders].sort(),
  };
}

function byName<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function inBatches<T>(items: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let at = 0; at < items.length; at += BATCH) batches.push(items.slice(at, at + BATCH));
  return batches;
}
