import type { SiteConfig } from '../../article/site-config.ts';
import type { ObjectStore } from '../../store/object-store.ts';
import { createS3ObjectStore, type S3ObjectStoreOptions } from '../../store/s3-object-store.ts';
import { emulatedEndpoint, readAccount } from './account.ts';
import { readSiteConfig, requireVariable } from './variables.ts';

export interface Environment {
  store: ObjectStore;
  site: SiteConfig;
}

type CallLimits = Pick<S3ObjectStoreOptions, 'answerMs' | 'attempts'>;

/** For who answers a page: S3 begins to answer within some tens of ms, and all attempts end before the function does. */
export const PAGE_LIMITS: CallLimits = { answerMs: 2_500, attempts: 3 };

/** What the stack gives every function. */
export function readEnvironment(limits: CallLimits = {}): Environment {
  const bucket = requireVariable('BUCKET');
  const store = createS3ObjectStore({
    bucket,
    endpoint: endpointOf(bucket),
    account: readAccount(),
    ...limits,
  });
  return { store, site: readSiteConfig() };
}

/** An emulator has no address of its own for each bucket. */
function endpointOf(bucket: string): string {
  const emulated = emulatedEndpoint('S3');
  return emulated ? `${emulated}/${bucket}` : `https://${requireVariable('BUCKET_DOMAIN')}`;
}
