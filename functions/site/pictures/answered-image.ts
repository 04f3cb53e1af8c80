import type { ArticleImage } from '../../shared/article/article.ts';
import { type OwnPictures, ownPictureAt, pictureCredit } from '../../shared/pictures/own-picture-at.ts';
import { absoluteUrl } from './absolute-url.ts';

/** An article's picture as a program gets it: with the size of the file at its address, and whom to name. */
export function answeredImage(
  image: ArticleImage,
  pictures: OwnPictures | undefined,
  baseUrl: string,
): ArticleImage {
  const own = ownPictureAt(image.url, pictures);
  const credit = pictureCredit(image, own);
  return {
    ...image,
    url: absoluteUrl(image.url, baseUrl),
    ...(own !== undefined && { width: own.jpeg.width, height: own.jpeg.height }),
    ...(credit !== undefined && { credit }),
  };
}
