import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { statusOf } from '../lambda/worded-failure.ts';
import { MEDIA_CACHE_CONTROL } from '../pictures/media-headers.ts';
import { checkKey, prefixes } from './keys.ts';
import { LIST_LIMIT, type ListPage, type ObjectStore, type StoredObject } from './object-store.ts';
import { repeatWhileBusy } from './repeat-while-busy.ts';
import { s3Failure } from './s3-failure.ts';

export interface S3ObjectStoreOptions {
  /** See createS3Client, which says how long each attempt may take and how many there are. */
  client: S3Client;
  bucket: string;
  /** For all attempts of a call together. */
  callMs?: number;
}

const CALL_MS = 60_000;

/** The bucket itself. Conditional writes as in S3, "Add preconditions to S3 operations". */
export function createS3ObjectStore(options: S3ObjectStoreOptions): ObjectStore {
  const { client, bucket, callMs = CALL_MS } = options;
  const limit = () => ({ abortSignal: AbortSignal.timeout(callMs) });
  const failure = (operation: string, key: string, cause: unknown) =>
    s3Failure(`S3 ${operation} of ${key} in the bucket ${bucket}`, cause, callMs);

  async function get(key: string, known?: string): Promise<StoredObject | 'unchanged' | undefined> {
    try {
      const command = new GetObjectCommand({ Bucket: bucket, Key: key, IfNoneMatch: known });
      return await storedObject(key, await client.send(command, limit()));
    } catch (cause) {
      if (isMissingKey(cause)) return undefined;
      if (known !== undefined && statusOf(cause) === 304) return 'unchanged';
      throw failure('get', key, cause);
    }
  }

  return {
    get: (key) => get(key) as Promise<StoredObject | undefined>,
    getIfChanged: get,

    async put(key, text, { ifMatch, ifNoneMatch } = {}) {
      checkKey(key);
      // The SDK takes an empty text for a stream of unknown length.
      const body = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      const whole = limit();
      try {
        const command = new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: body,
          ContentType: contentType(key),
          // Here and not at the edge, which would say it of a picture that is missing too.
          ...(key.startsWith(prefixes.media) && { CacheControl: MEDIA_CACHE_CONTROL }),
          IfMatch: ifMatch,
          IfNoneMatch: ifNoneMatch,
        });
        const { ETag: etag } = await repeatWhileBusy(() => client.send(command, whole), whole.abortSignal);
        if (etag === undefined) throw new Error('the answer has no ETag');
        return { etag };
      } catch (cause) {
        const isConditional = ifMatch !== undefined || ifNoneMatch !== undefined;
        if (isConditional && isLost(cause)) return 'conflict';
        throw failure('put', key, cause);
      }
    },

    async list(prefix, { startAfter, limit: most = LIST_LIMIT } = {}) {
      const page = { Bucket: bucket, Prefix: prefix, MaxKeys: most, StartAfter: startAfter };
      try {
        return listPage(await client.send(new ListObjectsV2Command(page), limit()));
      } catch (cause) {
        throw failure('list', prefix, cause);
      }
    },

    async delete(key) {
      try {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }), limit());
      } catch (cause) {
        throw failure('delete', key, cause);
      }
    },
  };
}

/** By S3's own code: 404 is also what a bucket that is not there has, and many a proxy. */
function isMissingKey(cause: unknown): boolean {
  return statusOf(cause) === 404 && (cause as Error).name === 'NoSuchKey';
}

/** The condition did not hold. `If-Match` on a key that is not there is a missing key. */
function isLost(cause: unknown): boolean {
  return statusOf(cause) === 412 || isMissingKey(cause);
}

async function storedObject(key: string, answer: GetObjectCommandOutput): Promise<StoredObject> {
  const { Body, ETag: etag, LastModified: lastModified } = answer;
  if (lastModified === undefined) throw new Error('the answer has no Last-Modified');
  if (Body === undefined || etag === undefined) throw new Error('the answer has no body or no ETag');
  return { key, body: await Body.transformToByteArray(), etag, lastModified };
}

/** @throws if the answer is another or lacks something: it must not pass for an empty bucket. */
function listPage({ Contents = [], IsTruncated: truncated }: ListObjectsV2CommandOutput): ListPage {
  if (truncated === undefined) throw new Error('the answer is no list of a bucket');
  const objects = Contents.map(({ Key: key, ETag: etag, LastModified: lastModified, Size: size = 0 }) => {
    if (!key || !etag || !lastModified)
      throw new Error('the list has an object without a key, an ETag or a time');
    return { key, etag, lastModified, size };
  });
  return { objects, truncated };
}

const TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

function contentType(key: string): string {
  return TYPES[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
