import type { ObjectStore } from '../store/object-store.ts';
import { createS3Client, createS3ObjectStore } from '../store/s3-object-store.ts';
import { type Environment, readSiteConfig, requireVariable } from './variables.ts';

/** What the stack gives every function that may write. */
export function readEnvironment(): Environment<ObjectStore> {
  const store = createS3ObjectStore({ client: createS3Client(), bucket: requireVariable('BUCKET') });
  return { store, site: readSiteConfig() };
}
