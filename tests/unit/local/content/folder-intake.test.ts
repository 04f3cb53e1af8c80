import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { listContent } from '../../../../local/content/content-folder.ts';
import { createFolderIntake } from '../../../../local/content/folder-intake.ts';
import { readLookedAt } from '../../../../local/content/looked-at.ts';

test('a start opens no file that is as it was at an earlier one, neither a text nor a picture', async () => {
  const root = mkdtempSync(join(tmpdir(), 'dragoman-intake-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [folder, data] = [join(root, 'content'), join(root, 'data')];
  const paths = ['en.md', 'quay.jpg'].map((name) => join(folder, 'articles/ferry', name));
  mkdirSync(join(folder, 'articles/ferry'), { recursive: true });
  for (const path of paths) {
    writeFileSync(path, 'The ferry sails.');
    utimesSync(path, 1_700_000_000.123, 1_700_000_000.123);
  }
  const [site, store] = [parseSiteConfig({ languages: ['en'] }), createMemoryObjectStore()];
  const files = await listContent(folder);
  const failuresOfStart = async () => {
    const lookedAt = await readLookedAt(data, folder, site);
    const progress = { line() {}, count() {}, end() {} };
    const gather = () => ({ store, release() {}, end() {} });
    const intake = createFolderIntake({ folder, store, gather, site, progress, lookedAt });
    await intake.takeInFiles(files, { isTriedAgain: false });
    await lookedAt.save();
    return intake.countFailures();
  };
  expect(await failuresOfStart()).toBe(0);
  // Who opened them would not find a file.
  for (const path of paths) {
    rmSync(path);
    mkdirSync(path);
  }
  expect([await failuresOfStart(), await failuresOfStart()]).toEqual([0, 0]);
});
