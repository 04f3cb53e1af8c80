import type { SiteConfig } from '../../article/site-config.ts';
import type { ObjectStore } from '../../store/object-store.ts';
import { createS3Client, type S3ClientLimits } from '../../store/s3-client.ts';
import { createS3ObjectStore, type S3ObjectStoreOptions } from '../../store/s3-object-store.ts';
import { readSiteConfig, requireVariable } from './variables.ts';

export interface Environment {
  store: ObjectStore;
  site: SiteConfig;
}

type StoreLimits = S3ClientLimits & Pick<S3ObjectStoreOptions, 'callMs'>;

/** For who answers a page: S3 begins to answer within some tens of ms, and all attempts end before the function does. */
export const PAGE_LIMITS: StoreLimits = { answerMs: 2_500, attempts: 3, callMs: 8_000 };

/** What the stack gives every function. */
export function readEnvironment({ callMs, ...limits }: StoreLimits = {}): Environment {
  const client = createS3Client(limits);
  return {
    store: createS3ObjectStore({ client, bucket: requireVariable('BUCKET'), callMs }),
    site: readSiteConfig(),
  };
}
