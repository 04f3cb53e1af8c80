import { type MiniStack, REGION } from './start-ministack.ts';

/** What a client of the AWS SDK needs to talk to an emulator as its root. */
export function clientOptions({ url, certificate }: Pick<MiniStack, 'url' | 'certificate'>) {
  return {
    ...{ endpoint: url, region: REGION, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } },
    ...(certificate !== undefined && { requestHandler: { httpsAgent: { ca: certificate } } }),
  };
}
