import { randomBytes } from 'node:crypto';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Command } from 'commander';
import { explainAws } from '../../cloud/explain-aws.ts';
import { stackOption } from '../../cloud/stack-option.ts';

export function rotateTokenCommand(): Command {
  return new Command('rotate-token')
    .description('gives the desk of a deployed stack a new token, and prints the link that opens it')
    .addOption(stackOption())
    .option('--show', 'only prints the link with the token that counts now', false)
    .action(async ({ stack: name, show }: { stack: string; show: boolean }) => {
      const { findStack } = await import('../../cloud/find-stack.ts');
      const { deskAddress, deskTokenSecret } = await findStack(name);
      if (show) {
        process.stdout.write(`${deskAddress}?token=${await readToken(deskTokenSecret)}\n`);
        return;
      }
      const token = randomBytes(30).toString('base64url');
      await writeSecret(deskTokenSecret, token);
      process.stdout.write(
        `${deskAddress}?token=${token}\nIt counts within ten seconds; the token before it lets nobody in after five minutes.\n`,
      );
    });
}

async function writeSecret(secret: string, value: string): Promise<void> {
  const { PutSecretValueCommand } = await import('@aws-sdk/client-secrets-manager');
  await withSecrets(secret, (client) =>
    client.send(new PutSecretValueCommand({ SecretId: secret, SecretString: value })),
  );
}

async function readToken(secret: string): Promise<string> {
  const { readSecret } = await import('../../../functions/shared/lambda/secrets/read-secret.ts');
  return withSecrets(secret, (client) => readSecret(client, secret));
}

async function withSecrets<T>(
  secret: string,
  work: (client: SecretsManagerClient) => Promise<T>,
): Promise<T> {
  const { SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const { limitedHandler } = await import('../../../functions/shared/lambda/limited-handler.ts');
  const client = new SecretsManagerClient({ requestHandler: limitedHandler() });
  try {
    return await work(client);
  } catch (cause) {
    throw explainAws(cause, `the secret ${secret}`);
  } finally {
    client.destroy();
  }
}
