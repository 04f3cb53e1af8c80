import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { getEndpointFromInstructions } from '@smithy/core/endpoints';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { createS3ObjectStore } from '../../functions/shared/store/s3-object-store.ts';
import type { DeployedStack } from './deployed-stack.ts';
import { findStack } from './find-stack.ts';

/** A deployed stack and its bucket. @throws see {@link findStack}. */
export async function openStack(name: string): Promise<{ stack: DeployedStack; store: ObjectStore }> {
  const stack = await findStack(name);
  return { stack, store: await openBucket(stack.bucket) };
}

/** Region, credentials and endpoint are where the SDK looks for them; a profile may name the endpoint too. */
async function openBucket(bucket: string): Promise<ObjectStore> {
  const emulated = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
  // An emulator has no address of its own for each bucket.
  const { config } = new S3Client({ forcePathStyle: emulated !== undefined });
  const { url } = await getEndpointFromInstructions({ Bucket: bucket }, ListObjectsV2Command, config);
  const account = { region: config.region, credentials: config.credentials };
  return createS3ObjectStore({ bucket, endpoint: url.href, account });
}
