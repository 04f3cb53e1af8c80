import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { callLimits } from '../http/call-limits.ts';
import { checkKey } from './keys.ts';
import { LIST_LIMIT, type ObjectStore } from './object-store.ts';

/** An upload over a slow line takes some seconds; without a limit a call that nobody answers would wait for ever. */
const ANSWER_MS = 20_000;

/** Region, endpoint and credentials are read as the SDK documents it. */
export function createS3Client({ answerMs = ANSWER_MS } = {}): S3Client {
  const emulated = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
  return new S3Client({
    // An emulator has no address of its own for each bucket.
    forcePathStyle: emulated !== undefined,
    maxAttempts: 5,
    requestHandler: callLimits(answerMs),
  });
}

/** The bucket itself. Conditional writes as in S3, "Add preconditions to S3 operations". */
export function createS3ObjectStore({ client, bucket }: { client: S3Client; bucket: string }): ObjectStore {
  return {
    async get(key) {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        const body = (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
        const { ETag: etag, LastModified: lastModified } = answer;
        if (etag === undefined || lastModified === undefined)
          throw new Error('the answer has no ETag or time');
        return { key, body, etag, lastModified };
      } catch (cause) {
        if (statusOf(cause) === 404) return undefined;
        throw describe('get', bucket, key, cause);
      }
    },

    async put(key, body, { ifMatch, ifNoneMatch } = {}) {
      checkKey(key);
      try {
        const answer = await client.send(
          new PutObjectCommand({
            ...{ Bucket: bucket, Key: key, Body: body, ContentType: contentType(key) },
            ...(ifMatch !== undefined && { IfMatch: ifMatch }),
            ...(ifNoneMatch !== undefined && { IfNoneMatch: ifNoneMatch }),
          }),
        );
        if (answer.ETag === undefined) throw new Error('the answer has no ETag');
        return { etag: answer.ETag };
      } catch (cause) {
        const isConditional = ifMatch !== undefined || ifNoneMatch !== undefined;
        if (isConditional && CONFLICTS.has(statusOf(cause) ?? 0)) return 'conflict';
        throw describe('put', bucket, key, cause);
      }
    },

    async list(prefix, { startAfter, limit = LIST_LIMIT } = {}) {
      try {
        const { Contents = [], IsTruncated = false } = await client.send(
          new ListObjectsV2Command({
            ...{ Bucket: bucket, Prefix: prefix, MaxKeys: limit },
            ...(startAfter !== undefined && { StartAfter: startAfter }),
          }),
        );
        const objects = Contents.flatMap(({ Key, ETag, LastModified, Size = 0 }) =>
          Key && ETag && LastModified
            ? [{ key: Key, etag: ETag, lastModified: LastModified, size: Size }]
            : [],
        );
        return { objects, truncated: IsTruncated };
      } catch (cause) {
        throw describe('list', bucket, prefix, cause);
      }
    },

    async delete(key) {
      try {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
      } catch (cause) {
        throw describe('delete', bucket, key, cause);
      }
    },
  };
}

/** Precondition failed, another conditional write under way, and `If-Match` on a key that is not there. */
const CONFLICTS = new Set([412, 409, 404]);

function statusOf(cause: unknown): number | undefined {
  return (cause as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}

function describe(operation: string, bucket: string, key: string, cause: unknown): Error {
  const { name, message } = cause as Error;
  return new Error(`S3 ${operation} of ${key} in the bucket ${bucket}: ${name}: ${message}`, { cause });
}

const TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

function contentType(key: string): string {
  return TYPES[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
