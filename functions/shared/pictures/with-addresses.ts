import type { ArticleContent } from '../article/article.ts';
import { HTML_TAG } from '../language/direction/html-tag.ts';
import type { OwnPicture } from './own-picture.ts';
import { jpegPath, mediaOf, type OwnPictures } from './own-picture-at.ts';
import { addressOfName, pictureNameOf } from './picture-name.ts';
import { sourceOfPicture } from './picture-names-in.ts';

/** Where a picture is, and how large if that is known. */
interface Place {
  url: string;
  width?: number;
  height?: number;
}

type PlaceOf = (address: string) => Place | undefined;

/** A text with the addresses and sizes of its own pictures in place of their names; a name whose picture is not made stays. */
export function withAddresses<Content extends ArticleContent>(
  content: Content,
  pictures: Readonly<Record<string, OwnPicture>> | undefined,
): Content {
  if (pictures === undefined) return content;
  return placePictures(content, (address) => {
    const name = pictureNameOf(address);
    const own = name === undefined ? undefined : pictures[name];
    return own && { url: jpegPath(own), width: own.width, height: own.height };
  });
}

/**
 * A text as it was before {@link withAddresses}, but for sizes that its author gave.
 * @param now The pictures that there are now. Names of the same bytes have one address: it becomes one that still has a picture.
 */
export function withNames<Content extends ArticleContent>(
  content: Content,
  pictures: OwnPictures | undefined,
  now: OwnPictures,
): Content {
  const names = new Map<string, string>();
  for (const [name, { media }] of Object.entries(pictures ?? {})) {
    if (!names.has(media) || Object.hasOwn(now, name)) names.set(media, name);
  }
  if (names.size === 0) return content;
  return placePictures(content, (address) => {
    const name = names.get(mediaOf(address) ?? '');
    return name === undefined ? undefined : { url: addressOfName(name) };
  });
}

function placePictures<Content extends ArticleContent>(content: Content, placeOf: PlaceOf): Content {
  const { image, bodyHtml } = content;
  const place = image && placeOf(image.url);
  const body = placeInBody(bodyHtml, placeOf);
  if (place === undefined && body === bodyHtml) return content;
  if (image === undefined || place === undefined) return { ...content, bodyHtml: body };
  const { width: _, height: __, ...words } = image;
  return { ...content, bodyHtml: body, image: { ...words, ...place } };
}

function placeInBody(bodyHtml: string, placeOf: PlaceOf): string {
  if (!bodyHtml.includes('<img')) return bodyHtml;
  return bodyHtml
    .split(HTML_TAG)
    .map((part, index) => (index % 2 === 0 ? part : placeTag(part, placeOf)))
    .join('');
}

/** Neither an address nor an encoded name has a sign that HTML would read as another one. */
function placeTag(tag: string, placeOf: PlaceOf): string {
  const source = sourceOfPicture(tag);
  const place = source === undefined ? undefined : placeOf(source);
  if (place === undefined) return tag;
  const { url, width, height } = place;
  const size = width === undefined ? '' : ` width="${width}" height="${height}"`;
  return tag.replace(/ (?:width|height)="[^"]*"/g, '').replace(/ src="[^"]*"/, () => ` src="${url}"${size}`);
}
