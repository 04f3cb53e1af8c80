import type { ArticleContent } from '../../shared/article/article.ts';
import type { MadePicture, OwnPicture } from '../../shared/pictures/own-picture.ts';
import { mediaOf, type OwnPictures } from '../../shared/pictures/own-picture-at.ts';
import { mediaFolder } from '../../shared/store/keys.ts';

/** Those of an article's pictures that these texts show, as readers get them; `undefined` if there are none. */
export function shownPictures(
  files: Readonly<Record<string, MadePicture>>,
  texts: readonly ArticleContent[],
): OwnPictures | undefined {
  const isShown = ({ media }: OwnPicture) =>
    texts.some(
      ({ image, bodyHtml }) =>
        (image !== undefined && mediaOf(image.url) === media) || bodyHtml.includes(`/${mediaFolder(media)}`),
    );
  const shown = Object.entries(files).filter(([, picture]) => isShown(picture));
  return shown.length === 0
    ? undefined
    : Object.fromEntries(shown.map(([name, picture]) => [name, asRead(picture)]));
}

/** Readers have nothing of what a picture was made of. */
function asRead({ etag: _, sha256: __, recipe: ___, sizes: ____, ...picture }: MadePicture): OwnPicture {
  return picture;
}
