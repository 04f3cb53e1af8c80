import { mediaKey } from '../store/keys.ts';
import type { ObjectReader } from '../store/object-store.ts';

/** As the stage `pictures` names what it makes, in a path of Hono. */
export const MEDIA_PATH =
  '/media/:media{[0-9a-f]{32}}/:file{(?:[1-9][0-9]{0,4}\\.(?:webp|jpg)|share\\.jpg)}' as const;

/** A file of a picture as it goes over HTTP. */
export interface MediaAnswer {
  body: Uint8Array<ArrayBuffer>;
  type: 'image/jpeg' | 'image/webp';
}

/** @param parts Of a path that fits {@link MEDIA_PATH}. @returns `undefined` where there is none. */
export async function readMediaFile(
  store: Pick<ObjectReader, 'get'>,
  { media, file }: { media: string; file: string },
): Promise<MediaAnswer | undefined> {
  const object = await store.get(mediaKey(media, file));
  if (object === undefined) return undefined;
  return { body: Uint8Array.from(object.body), type: file.endsWith('.jpg') ? 'image/jpeg' : 'image/webp' };
}
