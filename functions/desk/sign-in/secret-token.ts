import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createSecretsClient, readSecret } from '../../shared/lambda/secrets/read-secret.ts';
import { isSameSecret } from './is-same-secret.ts';
import type { IsToken } from './is-token.ts';

/** How long a token that was changed may still let people in. */
const KEPT_MS = 5 * 60_000;
/** A token we do not know may be new, so the secret is read again; but not for every guess of somebody. */
const ASKED_AGAIN_MS = 10_000;

export interface SecretTokenOptions {
  /** The secret's name or ARN. */
  secretId: string;
  client?: SecretsManagerClient;
  now?: () => number;
}

/**
 * The token is a secret that may change. It is kept for five minutes, and read again before another token is refused, at
 * most every ten seconds. Only the current value counts, not the one before it: a token is changed because somebody
 * must not get in any more.
 * @throws where it cannot be read, or is empty.
 */
export function isSecretToken(options: SecretTokenOptions): IsToken {
  const { secretId, client = createSecretsClient(), now = () => Date.now() } = options;
  let kept: { value: string; until: number } | undefined;
  let readAgainAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<string> | undefined;
  async function read(): Promise<string> {
    readAgainAt = now() + ASKED_AGAIN_MS;
    try {
      const value = await readSecret(client, secretId);
      kept = { value, until: now() + KEPT_MS };
      return value;
    } finally {
      underWay = undefined;
    }
  }
  return async (offered) => {
    if (offered === '') return false;
    if (kept !== undefined && now() < kept.until) {
      if (isSameSecret(offered, kept.value)) return true;
      if (underWay === undefined && now() < readAgainAt) return false;
    }
    underWay ??= read();
    return isSameSecret(offered, await underWay);
  };
}
