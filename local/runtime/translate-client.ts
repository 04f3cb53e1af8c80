import type { TranslateClient } from '@aws-sdk/client-translate';
import { createTranslateClient } from '../../functions/translate/engines/amazon/client.ts';

/**
 * The client as the AWS SDK configures it. A stand-in on this machine (`AWS_ENDPOINT_URL_TRANSLATE` on the
 * loopback address) belongs to no account, so where nothing else is set a made-up region and key do.
 */
export function createLocalTranslateClient(env: NodeJS.ProcessEnv): TranslateClient {
  if (!isLoopback(env.AWS_ENDPOINT_URL_TRANSLATE)) return createTranslateClient();
  const hasKey = env.AWS_ACCESS_KEY_ID !== undefined || env.AWS_PROFILE !== undefined;
  return createTranslateClient({
    region: env.AWS_REGION || 'us-east-1',
    ...(!hasKey && { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
}

function isLoopback(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
