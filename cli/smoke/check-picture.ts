import { setTimeout as sleep } from 'node:timers/promises';
import type { PublishedArticle } from '../../functions/shared/article/published.ts';
import { MEDIA_CACHE_CONTROL, MEDIA_HEADERS } from '../../functions/shared/pictures/media-headers.ts';
import type { OwnPicture } from '../../functions/shared/pictures/own-picture.ts';
import { getJson } from '../../functions/shared/store/json-object.ts';
import { mediaFolder, mediaKey, publishedKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { askPage } from './ask-page.ts';
import type { SmokeArticle } from './smoke-article.ts';
import { type SmokeCheck, seen } from './smoke-check.ts';

const PAUSE_MS = 2_000;

const HEADERS: Record<string, string> = {
  ...MEDIA_HEADERS,
  'Cache-Control': MEDIA_CACHE_CONTROL,
  'Content-Type': 'image/jpeg',
};

/** The picture as it is published, once it is. */
export async function waitForPicture(
  { id, picture }: SmokeArticle,
  store: ObjectStore,
  limitMs: number,
): Promise<OwnPicture | undefined> {
  const end = Date.now() + limitMs;
  for (;;) {
    const published = (await getJson<PublishedArticle>(store, publishedKey(id)))?.value;
    const made = published?.pictures?.[picture.name];
    if (made !== undefined || Date.now() > end) return made;
    await sleep(PAUSE_MS);
  }
}

/** Reads a picture at the edge, and one that there is not: each goes to the bucket, past the function. */
export async function checkPicture(address: string, made: OwnPicture | undefined): Promise<SmokeCheck[]> {
  if (made === undefined) {
    const detail = 'it was not made; dragoman tail and redrive --list say more';
    return [{ what: 'picture', outcome: 'failed', detail }];
  }
  const urlOf = (file: string) => `${address}/${mediaKey(made.media, file)}`;
  return [await checkThere(urlOf(`${made.jpeg.width}.jpg`)), await checkMissing(urlOf('none.jpg'))];
}

function checkThere(url: string): Promise<SmokeCheck> {
  return seen('picture', async () => {
    const { status, headers } = await askPage(url);
    if (status !== 200) {
      const why =
        "if it is 403, the bucket's policy does not let CloudFront in, or the key's (docs/security.md)";
      return { outcome: 'failed', detail: `${status} at ${url}; ${why}` };
    }
    const wrong = Object.entries(HEADERS).filter(([name, value]) => headers.get(name) !== value);
    if (wrong.length === 0) return { outcome: 'ok', detail: headers.get('x-cache') ?? 'not by CloudFront' };
    const said = wrong.map(([name]) => `${name}: ${headers.get(name) ?? '(none)'}`);
    return { outcome: 'failed', detail: `headers are not as they should be: ${said.join('; ')}` };
  });
}

function checkMissing(url: string): Promise<SmokeCheck> {
  return seen('a picture that is not there', async () => {
    const { status } = await askPage(url);
    return status === 404
      ? { outcome: 'ok', detail: '404' }
      : { outcome: 'warning', detail: `${status} in place of 404: the edge may not list, so it cannot know` };
  });
}

/** The edge may show it for an hour more; in the bucket it is gone. */
export function checkPictureGone(store: ObjectStore, made: OwnPicture, limitMs: number): Promise<SmokeCheck> {
  return seen('picture withdrawn', async () => {
    const end = Date.now() + limitMs;
    for (;;) {
      const { objects } = await store.list(mediaFolder(made.media));
      if (objects.length === 0) return { outcome: 'ok', detail: 'nothing of it is in the bucket' };
      if (Date.now() > end) return { outcome: 'failed', detail: `${objects.length} files are in the bucket` };
      await sleep(PAUSE_MS);
    }
  });
}
