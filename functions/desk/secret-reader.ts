import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** How long a token that was changed may still let people in. */
const KEPT_MS = 5 * 60_000;

export interface SecretReaderOptions {
  /** The secret's name or ARN. */
  secretId: string;
  client?: SecretsManagerClient;
  now?: () => number;
}

/**
 * Reads a secret when it is asked for, and asks again after five minutes. Only the current value counts, not the one
 * before it: a token is changed because somebody must not get in any more.
 * @throws where it cannot be read, or is empty.
 */
export function createSecretReader(options: SecretReaderOptions): () => Promise<string> {
  const { secretId, client = new SecretsManagerClient({ maxAttempts: 3 }), now = () => Date.now() } = options;
  let read: { value: string; at: number } | undefined;
  return async () => {
    if (read !== undefined && now() - read.at < KEPT_MS) return read.value;
    const { SecretString: value } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    if (!value) throw new Error(`the secret ${secretId} holds no text`);
    read = { value, at: now() };
    return value;
  };
}
