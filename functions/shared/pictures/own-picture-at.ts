import type { ArticleImage } from '../article/article.ts';
import type { PublishedArticle } from '../article/published.ts';
import type { OwnPicture } from './own-picture.ts';

/** An article's own pictures, by the names that its files have beside the text. */
export type OwnPictures = NonNullable<PublishedArticle['pictures']>;

const ADDRESS = /^\/media\/([0-9a-f]{32})\//;

/** Of the files that an address is among; `undefined` for a picture that stays elsewhere. */
export const mediaOf = (address: string): string | undefined => ADDRESS.exec(address)?.[1];

export function ownPictureAt(address: string, pictures: OwnPictures | undefined): OwnPicture | undefined {
  const media = mediaOf(address);
  if (media === undefined || pictures === undefined) return undefined;
  return Object.values(pictures).find((picture) => picture.media === media);
}

/** Whom to name under a picture: in the author's words, else in those of its own file. */
export function pictureCredit(
  image: Pick<ArticleImage, 'credit'>,
  own: OwnPicture | undefined,
): string | undefined {
  return image.credit ?? own?.credit ?? own?.creator;
}

/** The file that everything can show. */
export const jpegPath = ({ media, jpeg }: Pick<OwnPicture, 'media' | 'jpeg'>) =>
  `/media/${media}/${jpeg.width}.jpg`;

/** As social networks want it. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;
export const sharePath = ({ media }: Pick<OwnPicture, 'media'>) => `/media/${media}/share.jpg`;
