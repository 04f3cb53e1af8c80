import type { ObjectReader } from '../store/object-store.ts';
import { createS3Reader } from '../store/s3-reader.ts';
import { type Environment, readSiteConfig, requireVariable } from './variables.ts';

/** What the stack gives the function that only reads, and Lambda gives every function: its region and its role. */
export function readReaderEnvironment(): Environment<ObjectReader> {
  const bucket = requireVariable('BUCKET');
  const { AWS_SESSION_TOKEN: sessionToken } = process.env;
  const store = createS3Reader({
    ...{ bucket, endpoint: endpointOf(bucket), region: requireVariable('AWS_REGION') },
    credentials: {
      accessKeyId: requireVariable('AWS_ACCESS_KEY_ID'),
      secretAccessKey: requireVariable('AWS_SECRET_ACCESS_KEY'),
      ...(sessionToken !== undefined && { sessionToken }),
    },
  });
  return { store, site: readSiteConfig() };
}

/** An emulator has no address of its own for each bucket; what names one is the SDK's. */
function endpointOf(bucket: string): string {
  const emulated = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
  return emulated
    ? `${emulated.replace(/\/+$/, '')}/${bucket}`
    : `https://${requireVariable('BUCKET_DOMAIN')}`;
}
