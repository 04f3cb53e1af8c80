import type { ArticleImage } from '../../shared/article/article.ts';
import {
  type OwnPictures,
  ownPictureAt,
  pictureCredit,
  SHARE_SIZE,
  sharePath,
} from '../../shared/pictures/own-picture-at.ts';
import { absoluteUrl } from './absolute-url.ts';

/**
 * An article's picture for search engines, with its rights (https://schema.org/ImageObject; Google, "Image license
 * metadata"), and as it is cropped for social networks, which is wide enough for large previews. The address alone where
 * there is no more to tell.
 */
export function imageObjects(
  image: ArticleImage,
  pictures: OwnPictures | undefined,
  baseUrl: string,
): (string | object)[] {
  const own = ownPictureAt(image.url, pictures);
  const { width, height } = own?.jpeg ?? image;
  const { creator, copyright } = own ?? {};
  const credit = pictureCredit(image, own);
  const told = {
    caption: image.caption,
    creditText: credit,
    ...(creator !== undefined && { creator: { '@type': 'Person', name: creator } }),
    copyrightNotice: copyright,
  };
  const object = (path: string, size: { width?: number | undefined; height?: number | undefined }) => {
    const url = absoluteUrl(path, baseUrl);
    return { '@type': 'ImageObject', url, contentUrl: url, width: size.width, height: size.height, ...told };
  };
  const isBare = Object.values({ ...told, width, height }).every((value) => value === undefined);
  if (isBare) return [absoluteUrl(image.url, baseUrl)];
  const whole = object(image.url, { width, height });
  return own?.share === true ? [whole, object(sharePath(own), SHARE_SIZE)] : [whole];
}
