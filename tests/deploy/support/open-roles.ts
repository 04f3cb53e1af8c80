import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { pipeline, type StageName } from '../../../functions/pipeline.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { assumeNewRole } from './assume-role.ts';
import { clientOptions, openEmulatedStore } from './client-options.ts';
import { type Policies, readEdgeRights } from './read-policies.ts';

export const STAGES = Object.keys(pipeline) as StageName[];

export const BUCKET = 'content';
const OTHER_BUCKET = 'somebody-elses';

export interface Roles {
  /** The bucket as the account's owner sees it. */
  store: ObjectStore;
  /** The bucket as a stage sees it, under the role the stack gives it. */
  storeOf(stage: StageName): ObjectStore;
  /** A bucket that is none of the stage's business. */
  otherStoreOf(stage: StageName): ObjectStore;
  clientOf(stage: StageName): S3Client;
  /** The bucket as the edge sees it, by what the bucket's policy lets CloudFront do. */
  edge: ObjectStore;
  close(): void;
}

/** Gives each stage, at an emulator, the role that the stack would give it. */
export async function openRoles(url: string, policies: Policies): Promise<Roles> {
  const emulator = { url, certificate: undefined };
  const options = { ...clientOptions(emulator), forcePathStyle: true };
  const owner = new S3Client(options);
  for (const Bucket of [BUCKET, OTHER_BUCKET]) await owner.send(new CreateBucketCommand({ Bucket }));
  const clients = new Map<StageName, S3Client>();
  const stores = new Map<StageName, (bucket: string) => ObjectStore>();
  for (const stage of STAGES) {
    const credentials = await assumeNewRole(url, stage, policies.get(stage) ?? []);
    clients.set(stage, new S3Client({ ...options, credentials }));
    stores.set(stage, (bucket) => openEmulatedStore(emulator, bucket, credentials));
  }
  const edge = await assumeNewRole(url, 'edge', readEdgeRights(BUCKET));
  const clientOf = (stage: StageName) => clients.get(stage) as S3Client;
  const storeIn = (bucket: string) => (stage: StageName) => stores.get(stage)?.(bucket) as ObjectStore;
  return {
    store: openEmulatedStore(emulator, BUCKET),
    storeOf: storeIn(BUCKET),
    otherStoreOf: storeIn(OTHER_BUCKET),
    clientOf,
    edge: openEmulatedStore(emulator, BUCKET, edge),
    close() {
      for (const client of [owner, ...clients.values()]) client.destroy();
    },
  };
}
