import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAll } from '../../functions/store/list-all.ts';
import { createS3ObjectStore } from '../../functions/store/s3-object-store.ts';
import { createS3Reader } from '../../functions/store/s3-reader.ts';
import { describeObjectStore } from '../contract/describe-object-store.ts';
import { clientOptions } from './support/client-options.ts';
import { type MiniStack, startMiniStack } from './support/start-ministack.ts';

const KEYS = 5000;
const AT_ONCE = 50;

let ministack: MiniStack;
beforeAll(async () => {
  ministack = await startMiniStack();
});
afterAll(() => ministack.stop());

async function openBucket(bucket: string) {
  const client = new S3Client({ ...clientOptions(ministack), forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return { store: createS3ObjectStore({ client, bucket }), close: async () => client.destroy() };
}

/** Reads as the site does, and writes as the stages before it. */
async function openForReaders(bucket: string) {
  const { endpoint, ...options } = clientOptions(ministack);
  const written = await openBucket(bucket);
  const reader = createS3Reader({ ...options, bucket, endpoint: `${endpoint}/${bucket}` });
  return { ...written, store: { ...written.store, ...reader } };
}

describeObjectStore('s3', () => openBucket('promises'));
describeObjectStore('s3, as the site reads it', () => openForReaders('read-promises'));

test('five thousand keys are listed page by page, each once and in order', async () => {
  const { store, close } = await openBucket('many');
  const keys = Array.from({ length: KEYS }, (_, place) => `newest/en/${String(place).padStart(5, '0')}.json`);
  for (let first = 0; first < KEYS; first += AT_ONCE) {
    await Promise.all(keys.slice(first, first + AT_ONCE).map((key) => store.put(key, '{}')));
  }
  const listed: string[] = [];
  for await (const { key } of listAll(store, 'newest/')) listed.push(key);
  expect(listed).toEqual(keys);
  expect(await store.list('newest/', { startAfter: keys.at(-2) ?? '' })).toMatchObject({
    ...{ truncated: false, objects: [{ key: keys.at(-1) }] },
  });
  await close();
});
