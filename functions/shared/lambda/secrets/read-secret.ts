import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { limitedHandler } from '../limited-handler.ts';

/** Three attempts end before a function that answers a page does, which has ten seconds. */
const ANSWER_MS = 2_500;

export function createSecretsClient(): SecretsManagerClient {
  return new SecretsManagerClient({ maxAttempts: 3, requestHandler: limitedHandler(ANSWER_MS) });
}

/**
 * The current value of a secret.
 * @param secretId Its name or ARN.
 * @throws where it cannot be read, or is empty.
 */
export async function readSecret(client: SecretsManagerClient, secretId: string): Promise<string> {
  const { SecretString: value } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
  if (!value) throw new Error(`the secret ${secretId} holds no text`);
  return value;
}
