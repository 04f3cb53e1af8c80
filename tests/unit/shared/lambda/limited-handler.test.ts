import type { ServerResponse } from 'node:http';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SQSRecord } from 'aws-lambda';
import { expect, onTestFinished, test, vi } from 'vitest';
import { limitedHandler } from '../../../../functions/shared/lambda/limited-handler.ts';
import { createDeadLetters } from '../../../../functions/shared/lambda/queue/dead-letters.ts';
import { startSilentServer } from '../../../support/silent-server.ts';

const account = { region: 'eu-west-3', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };

const silences: [string, (response: ServerResponse) => void][] = [
  ['never answers', () => {}],
  ['stops in the middle of its answer', (response) => response.writeHead(200).write('{"SecretString":')],
];

test.each(silences)('a call to a service that %s is an error', async (_, begin) => {
  const server = await startSilentServer(begin);
  const client = new SecretsManagerClient({
    ...account,
    endpoint: server.url,
    maxAttempts: 1,
    requestHandler: limitedHandler(50),
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  const call = client.send(new GetSecretValueCommand({ SecretId: 'desk' }));
  await expect(call).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }));
});

test('a call whose answer comes byte by byte, without end, is an error', async () => {
  const server = await startSilentServer((response) => {
    response.writeHead(200);
    const drops = setInterval(() => response.write(' '), 10);
    response.once('close', () => clearInterval(drops));
  });
  const client = new SecretsManagerClient({
    ...account,
    endpoint: server.url,
    maxAttempts: 1,
    requestHandler: limitedHandler(100, 200),
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  const call = client.send(new GetSecretValueCommand({ SecretId: 'desk' }));
  await expect(call).rejects.toThrow('aborted');
});

test('a dead letter that nobody takes is an error while the function still has time', async () => {
  const server = await startSilentServer();
  vi.stubEnv('AWS_ENDPOINT_URL_SQS', server.url);
  vi.stubEnv('AWS_REGION', account.region);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.close();
  });
  const { bury } = createDeadLetters(`${server.url}/queue`, 50);
  await expect(bury({ body: '{}' } as SQSRecord, 'no reason')).rejects.toThrow('aborted');
});
