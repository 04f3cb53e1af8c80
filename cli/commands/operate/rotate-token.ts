import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { explainAws } from '../../cloud/explain-aws.ts';
import { stackOption } from '../../cloud/stack-option.ts';

export function rotateTokenCommand(): Command {
  return new Command('rotate-token')
    .description('gives the desk of a deployed stack a new token, and prints the link that opens it')
    .addOption(stackOption())
    .action(async ({ stack: name }: { stack: string }) => {
      const { findStack } = await import('../../cloud/find-stack.ts');
      const { deskAddress, deskTokenSecret } = await findStack(name);
      const token = randomBytes(30).toString('base64url');
      await writeSecret(deskTokenSecret, token);
      process.stdout.write(
        `${deskAddress}?token=${token}\nIt counts within ten seconds; the token before it lets nobody in after five minutes.\n`,
      );
    });
}

async function writeSecret(secret: string, value: string): Promise<void> {
  const { PutSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const { limitedHandler } = await import('../../../functions/shared/lambda/limited-handler.ts');
  const client = new SecretsManagerClient({ requestHandler: limitedHandler() });
  try {
    await client.send(new PutSecretValueCommand({ SecretId: secret, SecretString: value }));
  } catch (cause) {
    throw explainAws(cause, `the secret ${secret}`);
  } finally {
    client.destroy();
  }
}
