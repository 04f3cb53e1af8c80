import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { pipeline, type StageName } from '../../../functions/pipeline.ts';
import type { ObjectReader, ObjectStore } from '../../../functions/store/object-store.ts';
import { createS3ObjectStore } from '../../../functions/store/s3-object-store.ts';
import { createS3Reader } from '../../../functions/store/s3-reader.ts';
import { assumeNewRole } from './assume-role.ts';
import { clientOptions } from './client-options.ts';
import type { Policies } from './read-policies.ts';

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
  close(): void;
}

/** Gives each stage, at an emulator, the role that the stack would give it. */
export async function openRoles(url: string, policies: Policies): Promise<Roles> {
  const options = { ...clientOptions({ url, certificate: undefined }), forcePathStyle: true };
  const owner = new S3Client(options);
  for (const Bucket of [BUCKET, OTHER_BUCKET]) await owner.send(new CreateBucketCommand({ Bucket }));
  const clients = new Map<StageName, S3Client>();
  const readers = new Map<StageName, (bucket: string) => ObjectReader>();
  for (const stage of STAGES) {
    const credentials = await assumeNewRole(url, stage, policies.get(stage) ?? []);
    clients.set(stage, new S3Client({ ...options, credentials }));
    // The site reads by a reader of its own, and has to be signed as well as the others.
    if (stage === 'site') {
      readers.set(stage, (bucket) =>
        createS3Reader({ bucket, endpoint: `${url}/${bucket}`, region: options.region, credentials }),
      );
    }
  }
  const clientOf = (stage: StageName) => clients.get(stage) as S3Client;
  const storeIn = (bucket: string) => (stage: StageName) => ({
    ...createS3ObjectStore({ client: clientOf(stage), bucket }),
    ...readers.get(stage)?.(bucket),
  });
  return {
    store: createS3ObjectStore({ client: owner, bucket: BUCKET }),
    ...{ storeOf: storeIn(BUCKET), otherStoreOf: storeIn(OTHER_BUCKET), clientOf },
    close() {
      for (const client of [owner, ...clients.values()]) client.destroy();
    },
  };
}
