import type { Version } from '../../shared/article/version.ts';
import { HTML_TAG } from '../../shared/language/direction/html-tag.ts';
import { decodeEntities } from '../../shared/language/text/decode-entities.ts';
import type { ArticlePictures, OwnPicture } from '../../shared/pictures/own-picture.ts';
import { pictureNameOf } from '../../shared/pictures/picture-name.ts';
import { sourceOfPicture } from '../../shared/pictures/picture-names-in.ts';
import { picturesKey } from '../../shared/store/keys.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import { getReadable } from '../../shared/store/readable-object.ts';

/** A picture that a version names, for who reviews it. */
export interface ReviewPicture {
  name: string;
  /** What it shows, in the version's words; empty where they are missing. */
  alt: string;
  /** Absent where it is not made. */
  made?: OwnPicture;
}

type Named = Pick<Version, 'articleId' | 'image' | 'bodyHtml'>;

/** The pictures of its article that a version names, each once, in the order in which readers meet them. */
export async function readReviewPictures(store: ObjectStore, version: Named): Promise<ReviewPicture[]> {
  const named = namedIn(version);
  if (named.size === 0) return [];
  const record = await getReadable<ArticlePictures>(store, picturesKey(version.articleId));
  return [...named].map(([name, alt]) => {
    const files = record?.value.files ?? {};
    const made = Object.hasOwn(files, name) ? files[name] : undefined;
    return { name, alt, ...(made !== undefined && { made }) };
  });
}

function namedIn({ image, bodyHtml }: Named): Map<string, string> {
  const found = new Map<string, string>();
  const note = (address: string, alt: string) => {
    const name = pictureNameOf(address);
    if (name !== undefined && !found.get(name)) found.set(name, alt.trim());
  };
  if (image !== undefined) note(image.url, image.alt ?? '');
  if (!bodyHtml.includes('<img')) return found;
  for (const tag of bodyHtml.split(HTML_TAG)) {
    const source = sourceOfPicture(tag);
    if (source !== undefined) note(source, decodeEntities(/\salt="([^"]*)"/.exec(tag)?.[1] ?? ''));
  }
  return found;
}
