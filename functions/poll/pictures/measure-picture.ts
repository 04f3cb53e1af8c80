import { FetchFailure } from '../../shared/intake/fetch-failure.ts';
import type { StoredObject } from '../../shared/store/object-store.ts';
import type { ArticleJson } from '../items/build-article.ts';
import {
  changePictures,
  type PictureChange,
  pictureAddresses,
  sizeInText,
  unsizedAddresses,
} from './pictures-of.ts';
import type { PlacePorts } from './place-ports.ts';
import { type PictureSize, readSize, START_BYTES } from './read-size.ts';

/**
 * The size of the first picture that says none, so that its place is kept before it comes: by one request for its beginning.
 * What was measured before is known by the file that is there. Without an answer the article is as it was.
 */
export async function measurePicture(
  article: ArticleJson,
  before: StoredObject | undefined,
  { fetch, isTimeUp }: Pick<PlacePorts, 'fetch' | 'isTimeUp'>,
): Promise<ArticleJson> {
  const address = addressToMeasure(article);
  if (address === undefined) return article;
  const known = knownSize(before, address);
  if (known === undefined && isTimeUp()) return article;
  const size = known ?? (await askSize(address, { fetch, isTimeUp }));
  if (size === undefined) return article;
  const isPixel = Math.min(size.width, size.height) <= 2;
  return changePictures(
    article,
    new Map<string, PictureChange | undefined>([[address, isPixel ? undefined : size]]),
  );
}

function addressToMeasure({ image, bodyHtml }: ArticleJson): string | undefined {
  if (image === undefined) return unsizedAddresses(bodyHtml)[0];
  return image.width === undefined ? pictureAddresses({ image, bodyHtml: '' })[0] : undefined;
}

async function askSize(
  url: string,
  { fetch, isTimeUp }: Pick<PlacePorts, 'fetch' | 'isTimeUp'>,
): Promise<PictureSize | undefined> {
  const headers = { Range: `bytes=0-${START_BYTES - 1}`, 'Accept-Encoding': 'identity' };
  try {
    return await readSize((await fetch({ url, kind: 'pictureStart', headers, isTimeUp })).body);
  } catch (cause) {
    if (cause instanceof FetchFailure) return undefined;
    throw cause;
  }
}

/** As the article there says it, which a feed or a person put. */
function knownSize(before: StoredObject | undefined, address: string): PictureSize | undefined {
  try {
    const { image, bodyHtml = '' } = JSON.parse(
      new TextDecoder().decode(before?.body),
    ) as Partial<ArticleJson>;
    if (image?.url !== address || !image.width || !image.height) return sizeInText(bodyHtml, address);
    return { width: image.width, height: image.height };
  } catch {
    return undefined;
  }
}
