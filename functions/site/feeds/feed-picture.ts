import { ownPictureAt, pictureCredit } from '../../shared/pictures/own-picture-at.ts';
import type { FeedEntry } from './feed-entry.ts';
import { imageType } from './image-type.ts';

/** An article's picture as feeds tell of it. */
export interface FeedPicture {
  /** Absolute. */
  url: string;
  type?: string;
  /** Its length, where it is known. */
  bytes?: number;
  /** Of the file, in pixels, where it is known. */
  width?: number;
  height?: number;
  /** Its caption, else what it shows. */
  words?: string;
  credit?: string;
}

/** `undefined` where there is none, or no address of it can be made. */
export function feedPicture({ article, version }: FeedEntry, baseUrl: string): FeedPicture | undefined {
  const { image } = version;
  if (image === undefined || !URL.canParse(image.url, baseUrl)) return undefined;
  const url = new URL(image.url, baseUrl).href;
  const own = ownPictureAt(image.url, article.pictures);
  const type = own === undefined ? imageType(url) : 'image/jpeg';
  const { width, height } = own?.jpeg ?? image;
  const words = image.caption ?? image.alt;
  const credit = pictureCredit(image, own);
  return {
    url,
    ...(type !== undefined && { type }),
    ...(own !== undefined && { bytes: own.jpeg.bytes }),
    ...(width !== undefined && height !== undefined && { width, height }),
    ...(words !== undefined && { words }),
    ...(credit !== undefined && { credit }),
  };
}
