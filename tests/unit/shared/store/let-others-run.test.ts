import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFileObjectStore } from '../../../../functions/shared/store/file-object-store.ts';

test('while a thousand reads follow each other, timers have their turn', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-turns-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = createFileObjectStore(folder);
  await store.put('a/b.json', 'x'.repeat(100_000));
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const end = performance.now() + 300;
  while (performance.now() < end) await store.get('a/b.json');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});
