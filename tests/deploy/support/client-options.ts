import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { callLimits } from '../../../functions/shared/lambda/call-limits.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { createS3Client } from '../../../functions/shared/store/s3-client.ts';
import { createS3ObjectStore } from '../../../functions/shared/store/s3-object-store.ts';
import { type MiniStack, REGION } from './start-ministack.ts';

type Emulator = Pick<MiniStack, 'url' | 'certificate'>;

const ROOT = { region: REGION, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };

/** What a client of the AWS SDK needs to talk to an emulator as its root. */
export function clientOptions({ url, certificate }: Emulator) {
  return {
    ...ROOT,
    endpoint: url,
    ...(certificate !== undefined && {
      requestHandler: { ...callLimits(), httpsAgent: { ca: certificate } },
    }),
  };
}

/** A bucket of an emulator, for its root or for who has other credentials. */
export function openEmulatedStore(
  emulator: Emulator,
  bucket: string,
  credentials: S3ClientConfig['credentials'] = ROOT.credentials,
): ObjectStore {
  const client = createS3Client({}, { ...clientOptions(emulator), credentials });
  return createS3ObjectStore({ client, bucket });
}
