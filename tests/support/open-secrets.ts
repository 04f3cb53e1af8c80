import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { onTestFinished } from 'vitest';
import { startJsonService } from './json-service.ts';

/** The real client of Secrets Manager, for as long as a test runs, and a service that answers it by these operations. */
export async function openSecrets(
  operations: Parameters<typeof startJsonService>[0],
): Promise<SecretsManagerClient> {
  const service = await startJsonService(operations);
  const client = new SecretsManagerClient({
    endpoint: service.url,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  onTestFinished(async () => {
    client.destroy();
    await service.close();
  });
  return client;
}
