import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pushContent } from '../../../../cli/cloud/push-content.ts';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { type ContentFile, listContent } from '../../../../local/content/content-folder.ts';
import type { IntakeResult } from '../../../../local/content/take-in-file.ts';

async function setUp(paths: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-push-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(paths)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const context = { store: createMemoryObjectStore(), by: 'content', now: new Date() };
  const push = async () => {
    const results: [string, IntakeResult['done']][] = [];
    const onResult = async (file: ContentFile, { done }: IntakeResult) => {
      results.push([file.path, done]);
    };
    await pushContent(folder, await listContent(folder), { context, site: parseSiteConfig({}), onResult });
    return results;
  };
  return { push };
}

const TERMS = 'en,fr\nharbour,port\n';

test('terms are sent before any article, and only what is new is sent', async () => {
  const { push } = await setUp({
    'articles/a/en.md': 'one',
    'articles/b/en.md': 'two',
    'articles/b/fr.md': 'deux',
    'terminology/en.csv': TERMS,
  });
  const first = await push();
  expect(first[0]).toEqual(['terminology/en.csv', 'remembered']);
  expect(first.slice(1).sort()).toEqual([
    ['articles/a/en.md', 'put'],
    ['articles/b/en.md', 'put'],
    ['articles/b/fr.md', 'put'],
  ]);
  expect((await push()).every(([, done]) => done === 'unchanged')).toBe(true);
});

test('a file that cannot be sent does not stop the others', async () => {
  const { push } = await setUp({ 'articles/a/en.md': 'one', 'memory/broken.tmx': '<tmx' });
  expect(await push()).toEqual([
    ['memory/broken.tmx', 'failed'],
    ['articles/a/en.md', 'put'],
  ]);
});
