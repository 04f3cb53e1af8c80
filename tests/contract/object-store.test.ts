import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileObjectStore } from '../../functions/shared/store/file-object-store.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import { createArchive } from '../support/archive.ts';
import { createSortedObjectStore } from '../support/sorted-object-store.ts';
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
