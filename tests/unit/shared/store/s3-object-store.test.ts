import type { RequestListener } from 'node:http';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createS3Client } from '../../../../functions/shared/store/s3-client.ts';
import { createS3ObjectStore } from '../../../../functions/shared/store/s3-object-store.ts';
import { runsOf } from '../../../support/runs-of.ts';
import { startS3StandIn } from '../../../support/s3-stand-in.ts';
import { ACCOUNT, GOOD, good, status, storeOf, storeThatWaits } from '../../../support/scripted-bucket.ts';

test('whatever is in the bucket is read, listed, written and deleted as the SDK does', async () => {
  const { url, close } = await startS3StandIn();
  onTestFinished(close);
  const sdk = new S3Client({ ...ACCOUNT, endpoint: url, forcePathStyle: true });
  const store = createS3ObjectStore({
    client: createS3Client({}, { ...ACCOUNT, endpoint: url }),
    bucket: 'content',
  });
  const name = fc.string({
    unit: fc.constantFrom(...'aé&<>"\'%+ *!()=~?#;مق😀'),
    minLength: 1,
    maxLength: 6,
  });
  const objects = fc.dictionary(name, fc.uint8Array({ maxLength: 20 }), { maxKeys: 6 });
  await fc.assert(
    fc.asyncProperty(objects, fc.nat(1e6), async (bodies, area) => {
      const Prefix = `${area}é&/`;
      for (const [key, body] of Object.entries(bodies)) {
        const Key = Prefix + key;
        const where = { Bucket: 'content', Key };
        expect(await store.put(Key, body, { ifNoneMatch: '*' })).not.toBe('conflict');
        expect(await store.put(Key, body, { ifNoneMatch: '*' })).toBe('conflict');
        const got = await sdk.send(new GetObjectCommand(where));
        expect(await store.get(Key)).toEqual({
          key: Key,
          body: await got.Body?.transformToByteArray(),
          etag: got.ETag,
          lastModified: got.LastModified,
        });
      }
      const { Contents = [] } = await sdk.send(new ListObjectsV2Command({ Bucket: 'content', Prefix }));
      const { objects: listed } = await store.list(Prefix);
      expect(listed.map(({ key, etag, size }) => [key, etag, size])).toEqual(
        Contents.map(({ Key, ETag, Size }) => [Key, ETag, Size]),
      );
      for (const { key } of listed) await store.delete(key);
      expect(await store.list(Prefix)).toEqual({ objects: [], truncated: false });
    }),
    { numRuns: runsOf(40) },
  );
});

test('what is put says what it is, and a picture for readers that browsers may keep it; nothing else may be kept', async () => {
  const told: (string | undefined)[][] = [];
  const { store } = await storeOf(({ headers }, response) => {
    told.push([headers['content-type'], headers['cache-control']]);
    response.writeHead(200, GOOD).end();
  });
  for (const key of ['media/0a/640.webp', 'media/0a/640.jpg', 'inbox/a/b.jpg', 'published/a.json']) {
    await store.put(key, 'x');
  }
  expect(told).toEqual([
    ['image/webp', 'public, max-age=31536000, immutable'],
    ['image/jpeg', 'public, max-age=31536000, immutable'],
    ['image/jpeg', undefined],
    ['application/json; charset=utf-8', undefined],
  ]);
});

test('as many calls as an article of a thousand segments makes wait for each other and none fails', async () => {
  const slow: RequestListener = (request, response) => void setTimeout(() => good(request, response), 300);
  const { store, calls } = await storeThatWaits({ answerMs: 1_000 }, slow);
  const keys = Array.from({ length: 400 }, (_, place) => `memory/en-fr/${place}.json`);
  const objects = await Promise.all(keys.map((key) => store.get(key)));
  expect(objects.map((object) => object?.key)).toEqual(keys);
  expect(calls.length).toBeGreaterThanOrEqual(400);
});

test('a key is asked for below the endpoint, percent-encoded', async () => {
  const { store, calls } = await storeOf(good);
  await store.get('tagged/ar/ميناء (1)/x.json');
  expect(calls).toEqual(['GET /content/tagged/ar/%D9%85%D9%8A%D9%86%D8%A7%D8%A1%20%281%29/x.json']);
});

test('a call that S3 cannot answer now is made again', async () => {
  const { store, calls } = await storeOf(status(503, '<Error><Code>SlowDown</Code></Error>'), good);
  expect((await store.get('published/x.json'))?.etag).toBe('"1"');
  expect(calls).toHaveLength(2);
});

test('the trace of an invocation is handed on, and in no other program', async () => {
  const traces: unknown[] = [];
  const { store } = await storeOf((request, response) => {
    traces.push(request.headers['x-amzn-trace-id']);
    good(request, response);
  });
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('_X_AMZN_TRACE_ID', 'Root=1-69-ab;Sampled=1');
  await store.put('articles/x.json', '{}');
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'ingest');
  await store.put('articles/x.json', '{}');
  expect(traces).toEqual([undefined, 'Root=1-69-ab;Sampled=1']);
});

/** As it is signed: `20261128T034500Z`. */
const BASIC_TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

test('a clock that is an hour wrong is corrected by what S3 says the time is', async () => {
  const skewed: RequestListener = (request, response) => {
    const now = Date.now() + 3_600_000;
    const signed = String(request.headers['x-amz-date']).replace(BASIC_TIME, '$1-$2-$3T$4:$5:$6Z');
    const isRefused = Math.abs(Date.parse(signed) - now) > 900_000;
    response.writeHead(isRefused ? 403 : 200, { ...GOOD, Date: new Date(now).toUTCString() });
    response.end(isRefused ? '<Error><Code>RequestTimeTooSkewed</Code></Error>' : '{}');
  };
  const { store, calls } = await storeOf(skewed);
  const first = await Promise.all([store.get('published/x.json'), store.get('published/y.json')]);
  expect(first.map((object) => object?.etag)).toEqual(['"1"', '"1"']);
  await store.get('published/z.json');
  expect(calls).toHaveLength(5);
});

test('a bucket that takes calls and never answers is an error, after every attempt', async () => {
  const { store, calls } = await storeThatWaits({ answerMs: 500 }, () => {});
  await expect(store.get('published/x.json')).rejects.toThrow(
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
  const { store, calls } = await storeThatWaits({ answerMs: 1_000 }, stalled, cut, good);
  expect(new TextDecoder().decode((await store.get('published/x.json'))?.body)).toBe('{}');
  expect(calls).toHaveLength(3);
});

test('what S3 refuses is not asked for again, and the error says what S3 said', async () => {
  const denied = '<Error><Code>AccessDenied</Code><Message>Not yours</Message></Error>';
  const { store, calls } = await storeOf(status(403, denied));
  await expect(store.list('sources/')).rejects.toThrow(
    'S3 list of sources/ in the bucket content: AccessDenied: Not yours',
  );
  expect(calls).toHaveLength(1);
});

test.each([
  ['without a time', 200, '{}', /get of x\.json .*: the answer has no Last-Modified/],
  ['that is a page of a proxy', 302, '<html>', /get of x\.json .*: the answer is 302/],
])('an answer %s is an error that names the key', async (_, code, body, message) => {
  const { store } = await storeOf(status(code, body));
  await expect(store.get('x.json')).rejects.toThrow(message);
});

test.each([
  ['half a list', '<ListBucketResult><Contents>'],
  ['a list of something else', '<ListBuckets><Contents></Contents></ListBuckets>'],
  ['an object without a key', '<ListBucketResult><Contents><ETag>1</ETag></Contents></ListBucketResult>'],
])('%s is an error that names the prefix', async (_, xml) => {
  const { store } = await storeOf(status(200, xml));
  await expect(store.list('newest/en/')).rejects.toThrow(/^S3 list of newest\/en\/ in the bucket content: /);
});

test('a put that S3 cannot take now is made again, with the whole body', async () => {
  const bodies: string[] = [];
  const answering =
    (code: number): RequestListener =>
    (request, response) => {
      bodies.push(String(request.headers['content-length']));
      response.writeHead(code, GOOD).end();
    };
  const { store } = await storeOf(answering(503), answering(200));
  expect(await store.put('inbox/x/ar.md', 'ميناء')).toEqual({ etag: '"1"' });
  expect(bodies).toEqual(['10', '10']);
});

test('an empty body says how long it is', async () => {
  const lengths: (string | undefined)[] = [];
  const { store } = await storeOf((request, response) => {
    lengths.push(request.headers['content-length']);
    good(request, response);
  });
  await store.put('inbox/x/en.md', '');
  await store.put('inbox/x/en.md', new Uint8Array());
  expect(lengths).toEqual(['0', '0']);
});

test('what a deletion is refused for is an error that names the key', async () => {
  const { store } = await storeOf(status(403, '<Error><Code>AccessDenied</Code></Error>'));
  await expect(store.delete('published/x.json')).rejects.toThrow(
    /^S3 delete of published\/x\.json in the bucket content: AccessDenied/,
  );
});

test('a bucket that is not there is an error, and not an empty list', async () => {
  const { store } = await storeOf(status(404, '<Error><Code>NoSuchBucket</Code></Error>'));
  await expect(store.list('newest/en/')).rejects.toThrow(/there is no such bucket/);
});

test('all attempts together end in time', async () => {
  const { store } = await storeThatWaits({ answerMs: 5_000, callMs: 50 }, () => {});
  await expect(store.get('published/x.json')).rejects.toThrow(
    'S3 get of published/x.json in the bucket content: it was not done within 0.05 seconds',
  );
});
