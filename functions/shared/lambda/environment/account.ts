import type { Account } from '../../aws/signed-calls.ts';
import { requireVariable } from './variables.ts';

/** What Lambda gives every function: its region and its role. */
export function readAccount(): Account {
  const { AWS_SESSION_TOKEN: sessionToken } = process.env;
  return {
    region: requireVariable('AWS_REGION'),
    credentials: {
      accessKeyId: requireVariable('AWS_ACCESS_KEY_ID'),
      secretAccessKey: requireVariable('AWS_SECRET_ACCESS_KEY'),
      sessionToken,
    },
  };
}

/**
 * Where an emulator of a service is, without a slash at the end ("Service-specific endpoints" in the AWS SDKs and
 * Tools guide).
 */
export function emulatedEndpoint(service: 'S3' | 'SQS'): string | undefined {
  const emulated = process.env[`AWS_ENDPOINT_URL_${service}`] ?? process.env.AWS_ENDPOINT_URL;
  return emulated?.replace(/\/+$/, '') || undefined;
}
