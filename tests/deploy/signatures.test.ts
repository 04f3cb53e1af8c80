import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSignedCalls } from '../../functions/shared/aws/signed-calls.ts';
import { createS3ObjectStore } from '../../functions/shared/store/s3-object-store.ts';
import { runProgram } from './support/run-program.ts';
import { toolPath } from './support/tools.ts';

const credentials = { accessKeyId: 'AK', secretAccessKey: 'secret', sessionToken: 'TOKEN/+=' };
const account = { region: 'eu-west-3', credentials };
const KEY = `tagged/ar/ميناء (1)!*'~+&=;:@,$ %25/x.json`;
const AUTHORIZATION =
  /Credential=AK\/\d+\/([\w-]+)\/(\w+)\/aws4_request, SignedHeaders=(.+), Signature=(\w+)$/;
const LIST = '<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>';

/** A call as botocore is to sign it, and how it was signed. */
async function recordOf(request: IncomingMessage) {
  const { method, url = '', headers } = request;
  const body = Buffer.concat(await request.toArray()).toString('base64');
  const [, region, service, signedHeaders, signature] =
    AUTHORIZATION.exec(String(headers.authorization)) ?? [];
  const secrets = { key: credentials.accessKeyId, secret: credentials.secretAccessKey };
  return { method, url, headers, body, region, service, signedHeaders, signature, account: secrets };
}

async function recordCalls() {
  const calls: Awaited<ReturnType<typeof recordOf>>[] = [];
  const server = createServer(async (request, response) => {
    const call = await recordOf(request);
    calls.push(call);
    response.writeHead(call.method === 'DELETE' ? 204 : 200, {
      ETag: '"1"',
      'Last-Modified': new Date(0).toUTCString(),
    });
    response.end(call.url.includes('list-type') ? LIST : '{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { calls, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('botocore signs every call of the store and of the queue as they are signed here', async () => {
  const { calls, endpoint } = await recordCalls();
  for (const path of ['', '/content']) {
    const store = createS3ObjectStore({ account, bucket: 'content', endpoint: endpoint + path });
    await store.get(KEY);
    await store.put(KEY, 'مرحبا', { ifMatch: '"1"' });
    await store.put('articles/empty.json', '', { ifNoneMatch: '*' });
    await store.list("tagged/ar/ميناء +&='()*!~/", { startAfter: 'tagged/ar/é z', limit: 5 });
    await store.delete(KEY);
  }
  const send = createSignedCalls({ account, endpoint, service: 'sqs', answerMs: 5_000 });
  await send({ method: 'POST', path: '/', body: new TextEncoder().encode('{"MessageBody":"é"}') });

  const folder = await mkdtemp(join(tmpdir(), 'dragoman-signatures-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'calls.jsonl');
  await writeFile(file, calls.map((call) => `${JSON.stringify(call)}\n`).join(''));
  const script = join(import.meta.dirname, 'support/sign_again.py');
  const signed = await runProgram(toolPath('python'), [script, file], { timeoutMs: 60_000 });
  expect(calls).toHaveLength(11);
  expect(signed.trim().split('\n')).toEqual(calls.map(({ signature }) => signature));
});
