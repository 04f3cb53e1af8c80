import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { takeIn } from '../../../../local/content/take-in-file.ts';
import { watchContent } from '../../../../local/content/watch.ts';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-watch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'articles/one'), { recursive: true });
  return folder;
}
const fullDisk = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

test('a saved file that could not be taken in for now is tried again', async () => {
  const folder = emptyFolder();
  const [saved, errors]: [string[], unknown[]] = [[], []];
  const watcher = watchContent(folder, {
    async onSaved(files) {
      saved.push(...files.map(({ path }) => path));
      if (saved.length === 1) throw fullDisk;
    },
    async onRemoved() {},
    onError: (cause) => errors.push(cause),
  });
  onTestFinished(() => watcher.close());
  await watcher.ready;
  writeFileSync(join(folder, 'articles/one/en.md'), '# One\n');
  await expect.poll(() => saved).toEqual(['articles/one/en.md', 'articles/one/en.md']);
  expect(errors).toEqual([fullDisk]);
});

/** Lets `work` happen after a new folder was read and before it is watched. */
function beforeWatching(folder: string, work: () => void): void {
  const { watch } = fs;
  const put = (changed: typeof watch) => {
    fs.watch = changed;
    syncBuiltinESMExports();
  };
  const late = (...args: unknown[]) => {
    if (args[0] === folder) {
      put(watch);
      work();
    }
    return Reflect.apply(watch, fs, args);
  };
  put(late as typeof watch);
  onTestFinished(() => put(watch));
}

test.each([
  ['articles/two', 'articles/two/en.md'],
  ['memory', 'memory/sport/harbour.tmx'],
])('what is written just before its new folder %s is watched is taken too', async (name, file) => {
  const folder = emptyFolder();
  const saved: string[] = [];
  const watcher = watchContent(folder, {
    async onSaved(files) {
      saved.push(...files.map(({ path }) => path));
    },
    async onRemoved() {},
    onError: (cause) => saved.push(String(cause)),
  });
  onTestFinished(() => watcher.close());
  await watcher.ready;
  beforeWatching(join(folder, name), () => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '# Two\n');
  });
  mkdirSync(join(folder, name));
  await expect.poll(() => saved).toEqual([file]);
});

test.each([
  [fullDisk, true],
  [new Error('the key is too long'), false],
])('whether it is the machine that fails and not the file: %s', async (cause, isPassing) => {
  const folder = emptyFolder();
  const file = { kind: 'article' as const, path: 'articles/one/en.md', modifiedAt: 0 };
  writeFileSync(join(folder, file.path), '# One\n');
  const store = { ...createMemoryObjectStore(), put: () => Promise.reject(cause) };
  const result = await takeIn(folder, file, { store, by: 'content', now: new Date() });
  expect(result).toEqual({ done: 'failed', cause, isPassing });
});
