import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createWorkspace, spawnDragoman } from '../support/run-dragoman.ts';

test('a run whose output nobody reads any more is finished all the same', async () => {
  const workspace = await createWorkspace({ 'articles/one/en.md': '# One\n\nOne day, all was well.\n' });
  onTestFinished(() => workspace.remove());
  const child = spawnDragoman(['--once'], { workspace });
  child.stdout?.destroy();
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
  await access(join(workspace.data, 'published', 'one.json'));
});
