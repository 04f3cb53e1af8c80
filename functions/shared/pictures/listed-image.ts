import type { ArticleImage } from '../article/article.ts';
import type { Card } from '../article/published.ts';
import { type OwnPictures, ownPictureAt, pictureCredit } from './own-picture-at.ts';
import { isUnmade } from './without-unmade.ts';

/** An article's picture as lists have it; `undefined` where it has none that can be shown. */
export function listedImage(
  image: ArticleImage | undefined,
  pictures: OwnPictures | undefined,
): Card['image'] {
  if (image === undefined || isUnmade(image.url)) return undefined;
  const { url, alt, width, height } = image;
  const own = ownPictureAt(url, pictures);
  const credit = pictureCredit(image, own);
  const size = own?.jpeg ?? (width !== undefined && height !== undefined ? { width, height } : undefined);
  return {
    url,
    ...(alt !== undefined && { alt }),
    ...(credit !== undefined && { credit }),
    ...(size !== undefined && { width: size.width, height: size.height }),
    ...(own !== undefined && { widths: own.widths }),
  };
}
