import type { S3ObjectStoreOptions } from '../../../functions/shared/store/s3-object-store.ts';
import { type MiniStack, REGION } from './start-ministack.ts';

type Emulator = Pick<MiniStack, 'url' | 'certificate'>;

const ROOT = { region: REGION, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };

/** What a client of the AWS SDK needs to talk to an emulator as its root. */
export function clientOptions({ url, certificate }: Emulator) {
  return {
    ...ROOT,
    endpoint: url,
    ...(certificate !== undefined && { requestHandler: { httpsAgent: { ca: certificate } } }),
  };
}

/** A bucket of an emulator, for its root or for who has other credentials. */
export function bucketOptions(
  { url, certificate }: Emulator,
  bucket: string,
  credentials: S3ObjectStoreOptions['account']['credentials'] = ROOT.credentials,
): S3ObjectStoreOptions {
  return {
    bucket,
    endpoint: `${url}/${bucket}`,
    account: { ...ROOT, credentials },
    certificate,
  };
}
