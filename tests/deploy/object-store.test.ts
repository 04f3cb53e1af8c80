import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAll } from '../../functions/shared/store/list-all.ts';
import { describeMissingBucket } from '../contract/describe-missing-bucket.ts';
import { describeObjectStore } from '../contract/describe-object-store.ts';
import { clientOptions, openEmulatedStore } from './support/client-options.ts';
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
  client.destroy();
  return { store: openEmulatedStore(ministack, bucket), close: async () => {} };
}

describeObjectStore('s3', () => openBucket('promises'));
describeMissingBucket('s3 without its bucket', async () => {
  const bucket = 'nobody-made-this';
  return { store: openEmulatedStore(ministack, bucket), bucket, close: async () => {} };
});

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
    truncated: false,
    objects: [{ key: keys.at(-1) }],
  });
  await close();
});
