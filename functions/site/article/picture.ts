import { html } from 'hono/html';
import type { ArticleImage } from '../../shared/article/article.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { type OwnPictures, ownPictureAt, pictureCredit } from '../../shared/pictures/own-picture-at.ts';
import { PictureCaption } from '../pictures/caption.ts';
import { WebpSource } from '../pictures/webp-source.ts';

export interface PictureProps {
  image: ArticleImage;
  language: Language;
  pictures: OwnPictures | undefined;
  site: Pick<SiteConfig, 'languages'>;
}

/**
 * An article's picture above its text. Its place is kept free: in its own shape where its size is known, else in the
 * shape that the style sheet gives `unsized`.
 */
export function Picture({ image, language, pictures, site }: PictureProps) {
  const { url, alt = '', language: said = language } = image;
  const own = ownPictureAt(url, pictures);
  const { width, height } = own ?? image;
  const isSized = width !== undefined && height !== undefined;
  const size = isSized ? html` width="${width}" height="${height}"` : html` class="unsized"`;
  const foreign = said !== language && alt !== '' && html` lang="${said}" dir="${directionOf(said)}"`;
  const img = html`<img src="${url}" alt="${alt}"${size}${foreign} decoding="async" fetchpriority="high"/>`;
  const shown =
    own === undefined ? img : html`<picture>${WebpSource({ picture: own, shown: 'text' })}${img}</picture>`;
  const caption = PictureCaption({ credit: pictureCredit(image, own), image, language, site });
  return html`<figure>${shown}${caption}</figure>`;
}
