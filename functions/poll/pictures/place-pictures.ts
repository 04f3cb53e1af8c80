import type { FeedConfig } from '../../shared/article/feeds-config.ts';
import type { StoredObject } from '../../shared/store/object-store.ts';
import type { ArticleJson } from '../items/build-article.ts';
import { copyPictures } from './copy-pictures.ts';
import { measurePicture } from './measure-picture.ts';
import type { PlacePorts } from './place-ports.ts';

/** As the feed's settings have it: beside the text, which is put after them; or at their servers, and how large the first is. */
export function placePictures(
  article: ArticleJson,
  {
    before,
    feed,
    ...item
  }: { articleId: string; before: StoredObject | undefined; feed: FeedConfig; isLast: boolean },
  ports: PlacePorts,
): Promise<ArticleJson | 'later'> {
  const { id: feedId, pictures, credit } = feed;
  return pictures === 'copy'
    ? copyPictures(article, { ...item, feedId, credit }, ports)
    : measurePicture(article, before, ports);
}
