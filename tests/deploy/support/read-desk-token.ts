import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { clientOptions } from './client-options.ts';
import { physicalId } from './find-resources.ts';
import type { MiniStack } from './start-ministack.ts';

/**
 * The desk's token. Its secret is looked up in the stack, as the output `DeskTokenSecret` is made for names
 * that Secrets Manager chooses, and MiniStack 1.5.33 puts the stack's name in front of them.
 */
export async function readDeskToken(ministack: MiniStack): Promise<string> {
  const client = new SecretsManagerClient(clientOptions(ministack));
  const SecretId = await physicalId(ministack, /^DeskToken[0-9A-F]{8}$/);
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
  client.destroy();
  return SecretString;
}
