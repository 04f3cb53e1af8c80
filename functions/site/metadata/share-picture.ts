import type { ArticleImage } from '../../shared/article/article.ts';
import type { Language } from '../../shared/article/language.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import {
  type OwnPictures,
  ownPictureAt,
  SHARE_SIZE,
  sharePath,
} from '../../shared/pictures/own-picture-at.ts';
import { iconPaths } from '../layout/icons/icon-paths.ts';
import { absoluteUrl } from '../pictures/absolute-url.ts';

/** What social networks show of a page. */
export interface SharePicture {
  /** Absolute. */
  url: string;
  alt?: string;
  /** Pixels, if they are known. */
  size?: { width: number; height: number };
  /** The media type, if it is known. */
  type?: string;
}

/** An article's own: cut for social networks where it is large enough; `undefined` where it has none. */
export function sharePictureOf(
  image: ArticleImage | undefined,
  pictures: OwnPictures | undefined,
  baseUrl: string,
): SharePicture | undefined {
  if (image === undefined) return undefined;
  const { url, width, height, alt } = image;
  const told = alt === undefined ? {} : { alt };
  const own = ownPictureAt(url, pictures);
  if (own !== undefined) {
    const [path, size] = own.share ? [sharePath(own), SHARE_SIZE] : [url, own.jpeg];
    const { width, height } = size;
    return { url: baseUrl + path, ...told, size: { width, height }, type: 'image/jpeg' };
  }
  const isSized = width !== undefined && height !== undefined;
  return { url: absoluteUrl(url, baseUrl), ...told, ...(isSized && { size: { width, height } }) };
}

/** Of a page that has no picture of its own: the newsroom's, else the one that this program comes with. */
export function usualPicture(site: SiteConfig, baseUrl: string, language: Language): SharePicture {
  if (site.shareImage !== undefined) return site.shareImage;
  return {
    url: baseUrl + iconPaths.share,
    alt: siteNameIn(site, language),
    size: SHARE_SIZE,
  };
}
