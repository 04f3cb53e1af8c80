import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { listContent } from '../../../../local/content/content-folder.ts';
import { createKnownFiles } from '../../../../local/content/known-files.ts';
import { takeIn } from '../../../../local/content/take-in-file.ts';
import type { Progress } from '../../../../local/progress.ts';
import { createRuntime } from '../../../../local/runtime/runtime.ts';

function setUp(...paths: string[]) {
  const root = mkdtempSync(join(tmpdir(), 'dragoman-known-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [content, data] = [join(root, 'content'), join(root, 'data')];
  const save = (path: string) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), '---\ntitle: T\n---\n\nOne day, all was well.\n');
  };
  for (const path of paths) save(path);
  return { content, data, save, remove: (path: string) => rmSync(join(content, path)) };
}

/** A runtime over these folders, its lines told one by one. */
async function start({ content, data }: { content: string; data: string }, told: (line: string) => void) {
  const line: Progress['line'] = (label, text) => told(`${label} ${text}`);
  const site = parseSiteConfig({ removedFiles: 'withdraw', languages: ['en'] });
  const options = { content, data, models: data, translator: 'memory' as const, once: true };
  const runtime = await createRuntime(options, site, { line, count() {}, end() {} });
  onTestFinished(() => runtime.queue.stop());
  return runtime;
}

const [ONE, TWO, THREE] = ['one', 'two', 'three'].map((id) => `articles/${id}/en.md`) as [
  string,
  string,
  string,
];
/** Longer than a key may be, and so never taken in. */
const TOO_LONG = `articles/${Array(6).fill('x'.repeat(200)).join('/')}/en.md`;

test('a file that is removed after a first start that was cut short is missed by the next one', async () => {
  const folders = setUp(ONE, TWO, TOO_LONG);
  const cutShort = await start(folders, (line) => {
    if (line.startsWith('rejected')) throw new Error('killed');
  });
  await expect(cutShort.takeInAll()).rejects.toThrow('killed');
  await cutShort.queue.idle();
  expect(await cutShort.store.get('inbox/one/en.md')).toBeDefined();

  folders.remove(ONE);
  folders.remove(TOO_LONG);
  const next = await start(folders, () => {});
  await next.takeInAll();
  expect(await next.store.get('inbox/one/en.md')).toBeUndefined();
  expect(await next.store.get('inbox/two/en.md')).toBeDefined();
});

test('files that become known at the same time are all known', async () => {
  const { content, data, remove } = setUp(ONE, TWO, THREE);
  const known = createKnownFiles(data, content);
  await Promise.all([known.add([ONE]), known.add([TWO]), known.forget([TWO]), known.add([THREE])]);
  remove(ONE);
  remove(TWO);
  expect(await createKnownFiles(data, content).listMissing()).toEqual([ONE]);
});

test('a file that is saved while the folder is taken in is not missing', async () => {
  const folders = setUp(ONE);
  const known = createKnownFiles(folders.data, folders.content);
  await known.add([ONE]);
  folders.save(TWO);
  const [, missing] = await Promise.all([known.add([TWO]), known.listMissing()]);
  expect(missing).toEqual([]);
});

test('a file that was removed since the folder was listed is no failure', async () => {
  const { content, remove } = setUp(ONE, TWO);
  const files = await listContent(content);
  remove(ONE);
  const context = { store: createMemoryObjectStore(), by: 'content', now: new Date() };
  const results = await Promise.all(files.map((file) => takeIn(content, file, context)));
  expect(results).toEqual([{ done: 'unchanged' }, { done: 'put' }]);
});

test('in a folder without any article nothing is missing', async () => {
  const { content, data, remove } = setUp(ONE);
  const known = createKnownFiles(data, content);
  await known.add([ONE]);
  remove(ONE);
  expect(await known.listMissing()).toEqual([]);
});
