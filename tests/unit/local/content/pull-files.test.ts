import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { recordSaid } from '../../../../functions/shared/said/record-said.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { pullFiles } from '../../../../local/content/pull-files.ts';
import { createWorkspace } from '../../../support/run-dragoman.ts';

async function setUp(files: Record<string, string> = {}) {
  const workspace = await createWorkspace(files);
  onTestFinished(() => workspace.remove());
  const store = createMemoryObjectStore();
  const say = async (writer: 'folder' | 'desk' | 'feed-a', key: string, text: string) => {
    await store.put(key, text);
    await recordSaid(store, writer, key, text);
  };
  const pull = async (...forced: string[]) => {
    const pulled: string[] = [];
    const options = { folder: workspace.content, store, forced: new Set(forced) };
    for await (const { path, done } of pullFiles(options)) pulled.push(`${done} ${path}`);
    return pulled;
  };
  const read = (path: string) => readFileSync(join(workspace.content, path), 'utf8');
  return { say, pull, read, store, workspace };
}

test('what the desk changed or sent is written once; what feeds brought is not', async () => {
  const { say, pull, read } = await setUp({ 'articles/quay/en.md': 'old' });
  await say('folder', 'inbox/quay/en.md', 'old');
  await say('desk', 'inbox/quay/en.md', 'new');
  await say('desk', 'inbox/sent/fr.json', '{}');
  await say('feed-a', 'inbox/item/en.json', '{}');
  expect(await pull()).toEqual(['written articles/quay/en.md', 'written articles/sent/fr.json']);
  expect([read('articles/quay/en.md'), read('articles/sent/fr.json')]).toEqual(['new', '{}']);
  expect(await pull()).toEqual([]);
});

test('a file that was changed in the folder too is left as it is, until somebody decides', async () => {
  const { say, pull, read, workspace } = await setUp({ 'articles/quay/en.md': 'mine' });
  await say('folder', 'inbox/quay/en.md', 'old');
  await say('desk', 'inbox/quay/en.md', 'theirs');
  expect([await pull(), read('articles/quay/en.md')]).toEqual([['conflict articles/quay/en.md'], 'mine']);
  expect([await pull('quay'), read('articles/quay/en.md')]).toEqual([
    ['written articles/quay/en.md'],
    'theirs',
  ]);
  rmSync(join(workspace.content, 'articles/quay/en.md'));
  await say('desk', 'inbox/quay/en.md', 'again');
  expect(await pull()).toEqual(['conflict articles/quay/en.md']);
});

test('a name that is no plain file name never becomes a path', async () => {
  const { say, pull, workspace } = await setUp();
  const aside = mkdtempSync(join(tmpdir(), 'dragoman-aside-'));
  onTestFinished(() => rmSync(aside, { recursive: true }));
  const names = [
    '../../en.md',
    '..',
    'x/../../en.md',
    '.git/en.md',
    'quay/.en.md',
    'quay/a\\b.md',
    'quay/c:d.md',
    'quay/en.exe',
  ];
  for (const name of names) await say('desk', `inbox/${name}`, 'text');
  expect([await pull(), readdirSync(workspace.content)]).toEqual([[], []]);
});

test('a picture that the desk had sent is written beside its text; one of a feed is not, and one that is there is not read', async () => {
  const { say, pull, read, store } = await setUp({
    'articles/quay/en.md': 'text',
    'articles/quay/old.jpg': 'same',
  });
  await say('folder', 'inbox/quay/en.md', 'text');
  await store.put('inbox/quay/quay (1).jpg', 'bytes');
  await store.put('inbox/quay/old.jpg', 'same');
  await store.put('inbox/quay/..jpg', 'bytes');
  await say('feed-a', 'inbox/item/en.json', '{}');
  await store.put('inbox/item/item.jpg', 'bytes');
  expect(await pull()).toEqual(['written articles/quay/quay (1).jpg']);
  expect(read('articles/quay/quay (1).jpg')).toBe('bytes');
  expect(await pull()).toEqual([]);
  await store.put('inbox/quay/quay (1).jpg', 'other bytes');
  expect(await pull()).toEqual(['written articles/quay/quay (1).jpg']);
});
