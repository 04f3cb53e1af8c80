import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileObjectStore } from '../../functions/shared/store/file-object-store.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import { createS3Client } from '../../functions/shared/store/s3-client.ts';
import { createS3ObjectStore } from '../../functions/shared/store/s3-object-store.ts';
import { createArchive } from '../support/archive.ts';
import { MISSING_BUCKET, startS3StandIn } from '../support/s3-stand-in.ts';
import { createSortedObjectStore } from '../support/sorted-object-store.ts';
import { describeMissingBucket } from './describe-missing-bucket.ts';
import { describeObjectStore } from './describe-object-store.ts';

// The bucket itself keeps the same promises in tests/deploy/object-store.test.ts.
describeObjectStore('memory', async () => ({
  store: createMemoryObjectStore(),
  close: async () => undefined,
}));

describeObjectStore('sorted', async () => ({
  store: createSortedObjectStore(),
  close: async () => undefined,
}));

describeObjectStore('generated', async () => ({
  store: createArchive(1000, new Date()).store,
  close: async () => undefined,
}));

describeObjectStore('files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-store-'));
  return { store: createFileObjectStore(folder), close: () => rm(folder, { recursive: true, force: true }) };
});

const ACCOUNT = { region: 'eu-west-3', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };

/** @param busy See {@link startS3StandIn}. */
async function openBucket(bucket: string, busy = false) {
  const s3 = await startS3StandIn(() => {}, { busy });
  const client = createS3Client({}, { ...ACCOUNT, endpoint: s3.url });
  const close = async () => {
    client.destroy();
    await s3.close();
  };
  return { store: createS3ObjectStore({ client, bucket }), bucket, close };
}

describeObjectStore('s3 over HTTP', () => openBucket('content'));
describeObjectStore('s3 with other puts under way', () => openBucket('content', true));
describeMissingBucket('s3 without its bucket', () => openBucket(MISSING_BUCKET));
