import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createS3Client, createS3ObjectStore } from '../../../functions/store/s3-object-store.ts';

test('a bucket that takes a call and never answers is an error, after every attempt', async () => {
  let calls = 0;
  const server = createServer(() => {
    calls += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_REGION', 'eu-west-3');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  // The SDK waits a random part of its delay before a retry: none of it here.
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => {
    random.mockRestore();
    vi.unstubAllEnvs();
    server.close();
    server.closeAllConnections();
  });
  const store = createS3ObjectStore({ client: createS3Client({ answerMs: 50 }), bucket: 'content' });
  await expect(store.get('articles/harbour.json')).rejects.toThrow(
    /S3 get of articles\/harbour\.json.*TimeoutError/,
  );
  expect(calls).toBe(5);
});
