import { S3Client } from '@aws-sdk/client-s3';
import { createPresignUpload } from '../../../../functions/desk/pictures/presign-upload.ts';
import { ARTICLES, createDesk } from '../api/setup.ts';

export const BUCKET = 'content-of-the-desk';
export const BUCKET_ORIGIN = `https://${BUCKET}.s3.eu-west-3.amazonaws.com`;

/** Signs as in the cloud, where the function's role has a session. */
export const presign = createPresignUpload(
  new S3Client({
    region: 'eu-west-3',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' },
  }),
  BUCKET,
);

export const asked = { name: 'harbour.jpg', type: 'image/jpeg', bytes: 1_234_567 };

/** @param isCloud Whether pictures go to the bucket past the desk. */
export function createPictureDesk(isCloud = false) {
  const desk = createDesk((store) => store, isCloud ? { presign } : {});
  const ask = (body: unknown, id = 'harbour', headers: Record<string, string> = {}) =>
    desk.request(`${ARTICLES}/${encodeURIComponent(id)}/pictures`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  const send = (url: string, bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
    const form = new FormData();
    form.set('file', new Blob([bytes], { type: 'image/jpeg' }), 'IMG_0001.JPG');
    return desk.request(url, { method: 'POST', body: form, headers });
  };
  return { ...desk, ask, send };
}

/** What the policy of a form asks of what is sent with it. */
export function policyOf({ Policy = '' }: Record<string, string>) {
  return JSON.parse(Buffer.from(Policy, 'base64').toString()) as {
    expiration: string;
    conditions: unknown[];
  };
}
