import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { createS3Client } from '../../functions/shared/store/s3-client.ts';
import { createS3ObjectStore } from '../../functions/shared/store/s3-object-store.ts';
import type { DeployedStack } from './deployed-stack.ts';
import { findStack } from './find-stack.ts';

/** A deployed stack and its bucket. @throws see {@link findStack}. */
export async function openStack(name: string): Promise<{ stack: DeployedStack; store: ObjectStore }> {
  const stack = await findStack(name);
  return { stack, store: createS3ObjectStore({ client: createS3Client(), bucket: stack.bucket }) };
}
