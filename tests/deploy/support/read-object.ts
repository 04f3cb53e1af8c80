import { GetObjectCommand } from '@aws-sdk/client-s3';
import { createS3Client } from '../../../functions/shared/store/s3-client.ts';
import { clientOptions } from './client-options.ts';
import type { Deployment } from './create-deployment.ts';
import type { MiniStack } from './start-ministack.ts';

/** An object of the content bucket with what a browser is told of it. @throws if it is not there. */
export async function readObject(ministack: MiniStack, deployment: Deployment, Key: string) {
  const { BucketName: Bucket } = await deployment.outputs();
  const client = createS3Client({}, clientOptions(ministack));
  try {
    const { Body, ContentType, CacheControl } = await client.send(new GetObjectCommand({ Bucket, Key }));
    return { body: await Body?.transformToByteArray(), type: ContentType, cacheControl: CacheControl };
  } finally {
    client.destroy();
  }
}
