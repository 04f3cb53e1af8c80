import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createWorkspace,
  killOnceTold,
  runCommand,
  runOnce,
  spawnDragoman,
  startServer,
  WITHOUT_LANGUAGE_CHECKS,
  type Workspace,
} from '../support/run-dragoman.ts';

const ARTICLE = { 'articles/quay/en.md': '---\ntitle: The quay\n---\n\nThe quay is open.\n' };

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace({ ...WITHOUT_LANGUAGE_CHECKS, ...ARTICLE });
});
afterEach(() => workspace.remove());

const run = (...args: string[]) => runCommand(args, { workspace });

test('a second npm start on one data folder says so and stops; after a kill the next one starts', async () => {
  const server = await startServer({ workspace });
  for (const args of [['--port', '0'], ['--once']]) {
    const second = spawnDragoman(args, { workspace });
    let said = '';
    second.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
    });
    const code = await new Promise((resolve) => second.once('close', resolve));
    expect([code, said]).toEqual([1, expect.stringContaining('is used by another npm start, process ')]);
  }
  expect((await fetch(`${server.url}/en/articles/quay`)).status).toBe(200);
  expect(await server.stop()).toBe(0);
  await killOnceTold(spawnDragoman(['--port', '0'], { workspace }), 1);
  expect((await runOnce({ workspace })).code).toBe(0);
  expect(await readdir(workspace.data)).not.toContain('.running');
});

test('what is imported beside a running server is published by it', async () => {
  const server = await startServer({ workspace });
  const xliff = (await run('export', 'quay', 'fr', '--xliff')).stdout;
  const texts = ['Le quai', 'Le quai est ouvert.'];
  const filled = xliff.replace(
    /<\/source>\s*(?:<target\/>|<target><\/target>)?/g,
    () => `</source><target>${texts.shift()}</target>`,
  );
  const file = join(workspace.content, '../fr.xlf');
  await writeFile(file, filled);
  const imported = await run('import', file, '--json');
  expect([imported.code, JSON.parse(imported.stdout).articles]).toEqual([
    0,
    [{ id: 'quay', published: expect.arrayContaining(['fr', 'en']), held: ['ar'] }],
  ]);
  const page = await (await fetch(`${server.url}/fr/articles/quay.json`)).json();
  expect(page).toMatchObject({ title: 'Le quai' });
  await expect.poll(server.output).toMatch(/^published +quay .*fr/m);
  expect((await run('held', '--json')).stdout).toContain('"ar"');
  expect(await server.stop()).toBe(0);
  expect(await readdir(join(workspace.data, '.events'))).toEqual([]);
});

test('killed in the midst of writes, it leaves nothing behind after the next run', async () => {
  const many = Array.from({ length: 40 }, (_, i) => [
    `articles/n${i}/en.md`,
    `# Note ${i}\n\nIt has ${i} boats.\n`,
  ]);
  await workspace.write(Object.fromEntries(many));
  for (const lines of [1, 5, 9, 14]) {
    await killOnceTold(spawnDragoman(['--once'], { workspace }), lines);
    await workspace.write({ [`articles/n${lines}/en.md`]: `# Note\n\nChanged after ${lines} lines.\n` });
  }
  expect((await runOnce({ workspace })).code).toBe(0);
  for (const folder of ['.tmp', '.locks', '.events'])
    expect(await readdir(join(workspace.data, folder))).toEqual([]);
});

test('an event that was lost with the machine is made again at the next start', async () => {
  const server = await startServer({ workspace });
  const headers = { Authorization: 'Bearer desk-token', 'Content-Type': 'text/markdown' };
  const address = `${server.url}/desk/api/v1/articles`;
  await fetch(`${address}?id=sent&language=en`, { method: 'POST', headers, body: '# Sent\n\nIt came.\n' });
  const page = async (url: string) => (await fetch(`${url}/en/articles/sent`)).status;
  await expect.poll(() => page(server.url)).toBe(200);
  await server.stop();
  for (const made of ['versions/sent', 'published/sent.json'])
    await rm(join(workspace.data, made), { recursive: true });
  await writeFile(join(workspace.data, '.events/999999999-note.json'), '');
  const again = await startServer({ workspace });
  expect([await page(again.url), again.output()]).toEqual([
    200,
    expect.stringContaining('1 events were lost'),
  ]);
  // What the start's sweep wakes is done with too; a stop would leave it for the next start.
  await expect.poll(() => readdir(join(workspace.data, '.events'))).toEqual([]);
  await again.stop();
});
