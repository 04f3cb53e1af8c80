import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createSecretsClient, readSecret } from './read-secret.ts';

/** A new value counts within a minute: a key is changed while the one before it still works. */
const KEPT_MS = 60_000;

export interface SecretReaderOptions {
  client?: SecretsManagerClient;
  now?: () => number;
}

/** Reads a secret that may change; who asks at the same moment shares one call. A failure is not kept. */
export function createSecretReader(
  secretId: string,
  { client = createSecretsClient(), now = Date.now }: SecretReaderOptions = {},
): () => Promise<string> {
  let kept: { value: Promise<string>; until: number } | undefined;
  return () => {
    if (kept !== undefined && now() < kept.until) return kept.value;
    const value = readSecret(client, secretId).then((text) => text.trim());
    kept = { value, until: now() + KEPT_MS };
    value.catch(() => {
      kept = undefined;
    });
    return value;
  };
}
