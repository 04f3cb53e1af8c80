import type { PublishedArticle } from '../shared/article/published.ts';
import type { ArticlePictures } from '../shared/pictures/own-picture.ts';
import { pictureNamesIn } from '../shared/pictures/picture-names-in.ts';
import { picturesKey } from '../shared/store/keys.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import type { SweepPorts } from './looked.ts';

/** A picture that is made and that readers do not get, or one that they get in vain. */
export async function findUnshownPicture(
  { id, pictures = {}, versions, takenBack }: PublishedArticle,
  { store, known }: SweepPorts,
): Promise<string | undefined> {
  if (!known.pictured.has(id)) return undefined;
  const record = (await getReadable<ArticlePictures>(store, picturesKey(id)))?.value;
  // What is made anew wakes whoever publishes it.
  if (record === undefined || record.making !== undefined) return undefined;
  const { files } = record;
  const other = Object.entries(pictures).find(([name, { media }]) => files[name]?.media !== media);
  if (other !== undefined) return `its picture ${other[0]} is published as it was before`;
  const named = Object.values({ ...takenBack, ...versions }).flatMap(pictureNamesIn);
  const made = named.find((name) => files[name] !== undefined);
  return made === undefined ? undefined : `its picture ${made} is made and not published`;
}
