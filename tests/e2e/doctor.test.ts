import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, runCommand, runOnce, type Workspace } from '../support/run-dragoman.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace({
    'site.json': '{"languages":["en","fr"],"checks":{"language":"off"}}',
    'articles/a/en.md': '---\ntitle: The port\n---\n\nThe port opens.\n',
    'articles/a/fr.md': '---\ntitle: Le port\n---\n\nLe port ouvre.\n',
  });
  await runOnce({ workspace });
});
afterAll(() => workspace.remove());

const path = (key: string) => join(workspace.data, key);
const doctor = async (...args: string[]) => {
  const { code, stdout } = await runCommand(['doctor', '--json', ...args], { workspace });
  return { code, ...JSON.parse(stdout) };
};

test('what doctor names and can be made again is made again, and what cannot is still named', async () => {
  const before = await readFile(path('published/a.json'), 'utf8');
  await writeFile(path('published/a.json'), before.slice(0, 40));
  await rm(path('versions/a/fr'), { recursive: true });
  await writeFile(path('said/folder/a/en.md.json'), '[');
  expect(await doctor()).toMatchObject({ code: 1 });
  const mended = await doctor('--repair');
  expect(mended).toMatchObject({ code: 1, problems: 1 });
  const stages = mended.woken.map(({ stage }: { stage: string }) => stage);
  expect(stages).toEqual(expect.arrayContaining(['publish', 'translate']));
  expect(JSON.parse(await readFile(path('published/a.json'), 'utf8'))).toMatchObject({
    versions: JSON.parse(before).versions,
  });
  await rm(path('said/folder/a/en.md.json'));
  expect(await doctor('--repair')).toMatchObject({ code: 0, woken: [] });
});
