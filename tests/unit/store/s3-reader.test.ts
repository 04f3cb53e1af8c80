import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createS3ObjectStore } from '../../../functions/store/s3-object-store.ts';
import { createS3Reader } from '../../../functions/store/s3-reader.ts';
import { startS3StandIn } from '../../support/s3-stand-in.ts';

const ACCOUNT = { region: 'eu-west-3', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
const GOOD = { ETag: '"1"', 'Last-Modified': new Date(0).toUTCString() };

/** A reader of a bucket that answers each call in turn, the last answer again and again. */
async function readerOf(...answers: RequestListener[]) {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    const answer = answers[Math.min(calls.length, answers.length) - 1];
    answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/content`;
  return { calls, reader: createS3Reader({ ...ACCOUNT, bucket: 'content', endpoint, answerMs: 50 }) };
}

const status =
  (code: number, body = ''): RequestListener =>
  (_, response) =>
    response.writeHead(code).end(body);
const good: RequestListener = (_, response) => response.writeHead(200, GOOD).end('{}');

test('whatever is in the bucket is read and listed as the SDK does', async () => {
  const { url, store, close } = await startS3StandIn();
  onTestFinished(close);
  const sdk = new S3Client({ ...ACCOUNT, endpoint: url, forcePathStyle: true });
  const client = createS3ObjectStore({ client: sdk, bucket: 'content' });
  const reader = createS3Reader({ ...ACCOUNT, bucket: 'content', endpoint: `${url}/content` });
  const name = fc.string({
    unit: fc.constantFrom(...'aé&<>"\'%+ *!()=~?#;مق😀'),
    minLength: 1,
    maxLength: 6,
  });
  const objects = fc.dictionary(name, fc.uint8Array({ maxLength: 20 }), { maxKeys: 6 });
  await fc.assert(
    fc.asyncProperty(objects, fc.nat(1e6), fc.integer({ min: 1, max: 7 }), async (bodies, area, limit) => {
      const prefix = `${area}é&/`;
      for (const [key, body] of Object.entries(bodies)) await store.put(prefix + key, body);
      const options = { limit, startAfter: `${prefix}c` };
      expect(await reader.list(prefix, options)).toEqual(await client.list(prefix, options));
      for (const key of [...Object.keys(bodies), 'missing']) {
        expect(await reader.get(prefix + key)).toEqual(await client.get(prefix + key));
      }
    }),
    { numRuns: 40 },
  );
});

test('a key is asked for below the endpoint, percent-encoded', async () => {
  const { reader, calls } = await readerOf(good);
  await reader.get('tagged/ar/ميناء (1)/x.json');
  expect(calls).toEqual(['GET /content/tagged/ar/%D9%85%D9%8A%D9%86%D8%A7%D8%A1%20%281%29/x.json']);
});

test('a call that S3 cannot answer now is made again', async () => {
  const { reader, calls } = await readerOf(status(503, '<Error><Code>SlowDown</Code></Error>'), good);
  expect((await reader.get('published/x.json'))?.etag).toBe('"1"');
  expect(calls).toHaveLength(2);
});

test('a bucket that takes calls and never answers is an error, after every attempt', async () => {
  const { reader, calls } = await readerOf(() => {});
  await expect(reader.get('published/x.json')).rejects.toThrow(
    /^S3 get of published\/x\.json in the bucket content: TimeoutError: /,
  );
  expect(calls).toHaveLength(3);
});

test('a body that stops halfway is asked for again, and is no half of an article', async () => {
  const stalled: RequestListener = (_, response) => {
    response.writeHead(200, { ...GOOD, 'Content-Length': 100 }).write('{"title":');
  };
  const cut: RequestListener = (_, response) => {
    response.writeHead(200, { ...GOOD, 'Content-Length': 100 }).write('{"title":', () => response.destroy());
  };
  const { reader, calls } = await readerOf(stalled, cut, good);
  expect(new TextDecoder().decode((await reader.get('published/x.json'))?.body)).toBe('{}');
  expect(calls).toHaveLength(3);
});

test('what S3 refuses is not asked for again, and the error says what S3 said', async () => {
  const denied = '<Error><Code>AccessDenied</Code><Message>Not yours</Message></Error>';
  const { reader, calls } = await readerOf(status(403, denied));
  await expect(reader.list('sources/')).rejects.toThrow(
    'S3 list of sources/ in the bucket content: AccessDenied: Not yours',
  );
  expect(calls).toHaveLength(1);
});

test.each([
  ['without an ETag', 200, '{}', /get of x\.json .*: the answer has no ETag or time/],
  ['that is a page of a proxy', 302, '<html>', /get of x\.json .*: the answer is 302/],
])('an answer %s is an error that names the key', async (_, code, body, message) => {
  const { reader } = await readerOf(status(code, body));
  await expect(reader.get('x.json')).rejects.toThrow(message);
});

test.each([
  ['half a list', '<ListBucketResult><Contents>'],
  ['a list of something else', '<ListBuckets><Contents></Contents></ListBuckets>'],
  ['an object without a key', '<ListBucketResult><Contents><ETag>1</ETag></Contents></ListBucketResult>'],
])('%s is an error that names the prefix', async (_, xml) => {
  const { reader } = await readerOf(status(200, xml));
  await expect(reader.list('newest/en/')).rejects.toThrow(/^S3 list of newest\/en\/ in the bucket content: /);
});

test('a bucket that is not there is an error, and not an empty list', async () => {
  const { reader } = await readerOf(status(404, '<Error><Code>NoSuchBucket</Code></Error>'));
  await expect(reader.list('newest/en/')).rejects.toThrow(/there is no such bucket/);
});
