import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { ObjectStore } from '../../shared/store/object-store.ts';
import type { PresignUpload, UploadForm } from '../pictures/picture-upload.ts';
import { placePicture } from '../pictures/place-picture.ts';
import { receivePicture } from '../pictures/receive-picture.ts';
import { readJson } from './read-json.ts';

const schema = z.strictObject({
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
});
const SHAPE = '{"name": "harbour.jpg", "type": "image/jpeg", "bytes": 1234567}';

export interface PicturePorts {
  store: ObjectStore;
  /** Absent where the desk takes pictures itself. */
  presign: PresignUpload | undefined;
  /** Without a trailing slash: `/desk/api/v1`. */
  apiPath: string;
}

/** Says where a program sends a picture of an article to: past the desk where that cannot take it itself. */
export async function postPicture(context: Context, ports: PicturePorts): Promise<Response> {
  const { store, presign, apiPath } = ports;
  const articleId = context.req.param('id') ?? '';
  const upload = await placePicture({ articleId, ...(await readJson(context.req, schema, SHAPE)) }, store);
  const place = [upload.articleId, 'pictures', upload.name].map(encodeURIComponent).join('/');
  const form: UploadForm = (await presign?.(upload)) ?? { url: `${apiPath}/articles/${place}`, fields: {} };
  return context.json({ id: upload.articleId, name: upload.name, upload: form });
}

/** Takes the bytes that `postPicture` asked for, as S3 answers where it takes them. */
export async function takePicture(context: Context, store: ObjectStore): Promise<Response> {
  const { id = '', name = '' } = context.req.param();
  await receivePicture(context.req, await placePicture({ articleId: id, name }, store), store);
  return context.body(null, 204);
}
