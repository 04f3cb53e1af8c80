import { S3Client } from '@aws-sdk/client-s3';
import type { ObjectStore } from '../../functions/store/object-store.ts';
import { createS3ObjectStore } from '../../functions/store/s3-object-store.ts';
import type { DeployedStack } from './deployed-stack.ts';
import { findStack } from './find-stack.ts';

/** A deployed stack and its bucket. @throws see {@link findStack}. */
export async function openStack(name: string): Promise<{ stack: DeployedStack; store: ObjectStore }> {
  const stack = await findStack(name);
  return { stack, store: await openBucket(stack.bucket) };
}

/** Region, credentials and endpoint are where the SDK looks for them. */
async function openBucket(bucket: string): Promise<ObjectStore> {
  const { config } = new S3Client();
  const region = await config.region();
  const emulated = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
  const { url } = config.endpointProvider({
    ...{ Bucket: bucket, Region: region },
    ...{ UseFIPS: await config.useFipsEndpoint(), UseDualStack: await config.useDualstackEndpoint() },
    // An emulator has no address of its own for each bucket.
    ...(emulated && { Endpoint: emulated, ForcePathStyle: true }),
  });
  const account = { region, credentials: config.credentials };
  return createS3ObjectStore({ bucket, endpoint: url.href, account });
}
