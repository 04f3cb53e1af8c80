import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileObjectStore } from '../../../../functions/shared/store/file-object-store.ts';
import { getJson } from '../../../../functions/shared/store/json-object.ts';
import { cardName, taggedFolder } from '../../../../functions/shared/store/keys.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function startWriter(times: number) {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    'tests/support/store-writer.ts',
    folder,
    `${times}`,
  ]);
  return { child, ended: new Promise((resolve) => child.once('close', resolve)) };
}

test('two processes that compare and swap lose no update', async () => {
  const writers = [startWriter(60), startWriter(60)];
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0]);
  expect((await getJson<number>(createFileObjectStore(folder), 'counter.json'))?.value).toBe(120);
});

test('a writer that is killed leaves a whole object and bars nobody', async () => {
  const store = createFileObjectStore(folder);
  const writer = startWriter(100_000);
  await expect
    .poll(async () => (await getJson<number>(store, 'counter.json'))?.value ?? 0)
    .toBeGreaterThan(20);
  writer.child.kill('SIGKILL');
  await writer.ended;
  const counter = await getJson<number>(store, 'counter.json');
  expect(counter?.value).toBeGreaterThan(20);
  expect(await store.put('counter.json', '0')).not.toBe('conflict');
});

test('a lock whose owner is gone is broken', async () => {
  const store = createFileObjectStore(folder);
  await store.put('x', '1');
  // No process has this number (Linux, /proc/sys/kernel/pid_max is at most 4,194,304).
  await writeFile(join(folder, '.locks', 'turn'), '4194305 gone');
  await store.put('x', '2');
  expect(new TextDecoder().decode((await store.get('x'))?.body)).toBe('2');
});

test('a folder whose last object is deleted is gone, and who puts another there meanwhile is not stopped', async () => {
  const store = createFileObjectStore(folder);
  const keys = Array.from({ length: 8 }, (_, number) => `media/one/${number}.webp`);
  for (let round = 0; round < 40; round += 1) {
    await Promise.all(
      keys.map((key, place) => (place % 2 === round % 2 ? store.put(key, 'x') : store.delete(key))),
    );
  }
  expect((await store.list('media/')).objects).toHaveLength(4);
  await Promise.all(keys.map((key) => store.delete(key)));
  expect(await readdir(join(folder, 'media'))).toEqual([]);
});

test('what is its own is no object, and a finished put leaves nothing behind', async () => {
  const store = createFileObjectStore(folder);
  await store.put('a/b.json', '{}');
  await writeFile(join(folder, '.tmp', 'left-over'), 'half');
  expect((await store.list('')).objects.map(({ key }) => key)).toEqual(['a/b.json']);
  await expect.poll(() => readdir(join(folder, '.locks'))).toEqual([]);
});

test('there is room in a folder for the longest tags and ids there are', async () => {
  const store = createFileObjectStore(folder);
  for (const tag of ['x'.repeat(250), 'ف'.repeat(125), '🎈'.repeat(12), '?'.repeat(50)]) {
    const key = taggedFolder('fr', tag) + cardName(new Date(), 'ف'.repeat(100));
    await store.put(key, '{}');
    expect((await store.list(taggedFolder('fr', tag))).objects).toMatchObject([{ key }]);
  }
});

test('a write that fails because the disk is full leaves no lock behind', async () => {
  // No file may grow: what a full disk answers with ENOSPC is EFBIG here.
  const args = ['-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath, '--import', 'tsx'];
  const child = spawn('sh', [...args, 'tests/support/store-writer.ts', folder, '1']);
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1);
  expect(await readdir(join(folder, '.locks'))).toEqual([]);
});
