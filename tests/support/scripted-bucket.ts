import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createS3Client } from '../../functions/shared/store/s3-client.ts';
import { createS3ObjectStore } from '../../functions/shared/store/s3-object-store.ts';

export const ACCOUNT = { region: 'eu-west-3', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
export const GOOD = { ETag: '"1"', 'Last-Modified': new Date(0).toUTCString() };

/** A bucket that answers each call in turn, the last answer again and again. */
export async function storeOf(...answers: RequestListener[]) {
  return storeThatWaits({ answerMs: 60_000 }, ...answers);
}

/** The same, with its patience in ms: little if a call is not to be answered, and enough for a busy machine elsewhere. */
export async function storeThatWaits(
  { answerMs, callMs }: { answerMs: number; callMs?: number },
  ...answers: RequestListener[]
) {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${new URL(request.url ?? '', 'http://s3').pathname}`);
    const answer = answers[Math.min(calls.length, answers.length) - 1];
    request.resume().on('end', () => answer?.(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createS3Client({ answerMs, attempts: 3 }, { ...ACCOUNT, endpoint });
  return { calls, store: createS3ObjectStore({ client, bucket: 'content', callMs }) };
}

export const status =
  (code: number, body = ''): RequestListener =>
  (_, response) =>
    response.writeHead(code).end(body);
export const good: RequestListener = (_, response) => response.writeHead(200, GOOD).end('{}');

/** As S3 refuses, with a code and no words. */
export const refusal = (code: number, name: string) => status(code, `<Error><Code>${name}</Code></Error>`);
