import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, onTestFinished, test } from 'vitest';
import { createSecretReader } from '../../../functions/desk/secret-reader.ts';

/** Answers GetSecretValue (AWS JSON 1.1) with whatever the secret says now. */
async function setUp(secret: { value?: string }) {
  const clock = { time: 0 };
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    asked.push(JSON.parse(body).SecretId);
    response.setHeader('Content-Type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify({ SecretString: secret.value }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new SecretsManagerClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ region: 'eu-west-3', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } },
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  return { clock, asked, read: createSecretReader({ secretId: 'desk', client, now: () => clock.time }) };
}

test('a new token counts five minutes later, and the one before it no more', async () => {
  const secret = { value: 'first' };
  const { clock, asked, read } = await setUp(secret);
  expect(await read()).toBe('first');
  secret.value = 'second';
  clock.time = 299_000;
  expect(await read()).toBe('first');
  clock.time = 300_000;
  expect(await read()).toBe('second');
  expect(asked).toEqual(['desk', 'desk']);
});

test('a secret without a text lets nobody in', async () => {
  const { read } = await setUp({});
  await expect(read()).rejects.toThrow('the secret desk holds no text');
});
