import type { ObjectStore } from '../../functions/store/object-store.ts';
import { createS3Client, createS3ObjectStore } from '../../functions/store/s3-object-store.ts';
import type { DeployedStack } from './deployed-stack.ts';
import { findStack } from './find-stack.ts';

/** A deployed stack and its bucket. @throws see {@link findStack}. */
export async function openStack(name: string): Promise<{ stack: DeployedStack; store: ObjectStore }> {
  const stack = await findStack(name);
  return { stack, store: createS3ObjectStore({ client: createS3Client(), bucket: stack.bucket }) };
}
