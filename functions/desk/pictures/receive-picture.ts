import type { HonoRequest } from 'hono';
import { refusal } from '../../shared/lambda/http/problem.ts';
import { recordSaid } from '../../shared/said/record-said.ts';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import type { PictureUpload } from './picture-upload.ts';
import { checkPictureSize } from './place-picture.ts';

/** Bytes of a form around its picture: borders, names, fields. */
export const FORM_AROUND = 10_000;

/**
 * Puts the picture of a form into the inbox, where the desk takes it itself. One that is there already is nothing. The
 * request's body has a limit by now.
 * @throws a refusal if there is none in it.
 */
export async function receivePicture(
  request: HonoRequest,
  { key, name }: PictureUpload,
  store: ObjectStore,
): Promise<void> {
  const { file } = await request.parseBody().catch((): Record<string, unknown> => ({}));
  if (!(file instanceof File)) {
    throw refusal(400, 'send a form of the type multipart/form-data with the picture as "file"');
  }
  checkPictureSize(name, file.size);
  const body = new Uint8Array(await file.arrayBuffer());
  const before = await store.get(key);
  if (before === undefined || !Buffer.from(before.body).equals(body)) await store.put(key, body);
  await recordSaid(store, 'desk', key, body);
}
