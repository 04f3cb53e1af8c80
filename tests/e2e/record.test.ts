import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createWorkspace,
  runCommand,
  runOnce,
  startServer,
  type Workspace,
} from '../support/run-dragoman.ts';
import { startStackStandIn } from '../support/stack-stand-in.ts';

const PLACE = 'articles/quay/en.md';
const OLD = '# The quay\n\nOld text of the file.\n';
const WITHDRAWN = '---\ntitle: The quay\nwithdrawn: true\n---\n\nOld text of the file.\n';
const CORRECTED = '# The quay\n\nNew text sent to the desk.\n';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace({ [PLACE]: OLD });
});
afterEach(() => workspace.remove());

const start = (content = workspace.content) => startServer({ workspace: { ...workspace, content } });
const command = (...args: string[]) => runCommand(args, { workspace });

async function sendToDesk(url: string, text: string): Promise<void> {
  const headers = { Authorization: 'Bearer desk-token', 'Content-Type': 'text/markdown' };
  const address = `${url}/desk/api/v1/articles?id=quay&language=en`;
  expect((await fetch(address, { method: 'POST', headers, body: text })).status).toBe(202);
}

/** What readers of the page get. */
async function readPage(url: string): Promise<string> {
  const page = await fetch(`${url}/en/articles/quay.json`);
  return page.status === 200
    ? String(((await page.json()) as { bodyHtml?: string }).bodyHtml)
    : String(page.status);
}

test.each([
  ['a withdrawal', WITHDRAWN, '410'],
  ['a corrected text', CORRECTED, '<p>New text sent to the desk.</p>'],
])(
  '%s that was sent to the desk stands after restarts, pushes and from a clone of the folder',
  async (_, sent, shown) => {
    const server = await start();
    expect(await readPage(server.url)).toBe('<p>Old text of the file.</p>');
    await sendToDesk(server.url, sent);
    await expect.poll(() => readPage(server.url)).toBe(shown);
    await server.stop();
    const clone = join(workspace.content, '../clone');
    await cp(workspace.content, clone, { recursive: true });
    for (const content of [workspace.content, workspace.content, clone]) {
      expect(await command('push', '--data', workspace.data, '--content', content)).toMatchObject({
        code: 0,
        stdout: '',
      });
      const again = await start(content);
      expect([await readPage(again.url), again.output()]).toEqual([
        shown,
        expect.not.stringContaining('conflict'),
      ]);
      await again.stop();
    }
  },
);

test('a push to a stack never undoes what the desk said there, from whatever clone', async () => {
  const cloud = await startStackStandIn();
  const push = (content: string, ...more: string[]) =>
    runCommand(['push', '--content', content, ...more], { workspace, env: cloud.env });
  expect(await push(workspace.content)).toMatchObject({ code: 0 });
  await cloud.store.put('inbox/quay/en.md', WITHDRAWN);
  const clone = join(workspace.content, '../clone');
  await cp(workspace.content, clone, { recursive: true });
  for (const content of [workspace.content, clone]) expect((await push(content)).stdout).toBe('');
  const read = async () => new TextDecoder().decode((await cloud.store.get('inbox/quay/en.md'))?.body);
  expect(await read()).toBe(WITHDRAWN);

  await workspace.write({ [PLACE]: CORRECTED });
  const { code, stderr } = await push(workspace.content);
  expect([code, stderr, await read()]).toEqual([1, expect.stringContaining('push --force quay'), WITHDRAWN]);
  expect(await push(workspace.content, '--force', 'quay')).toMatchObject({ code: 0 });
  expect(await read()).toBe(CORRECTED);
  expect((await push(workspace.content, '--force', 'none')).stderr).toContain('has no article none');
  await cloud.close();
});

test('both changed: nothing is overwritten, console, status and desk name it, and force decides', async () => {
  const server = await start();
  await sendToDesk(server.url, CORRECTED);
  await expect.poll(() => readPage(server.url)).toContain('New text');
  await workspace.write({ [PLACE]: '# The quay\n\nMine.\n' });
  await expect.poll(server.output).toMatch(/^conflict +articles\/quay\/en\.md is in conflict/m);
  expect(await readPage(server.url)).toContain('New text');
  const headers = { Authorization: 'Bearer desk-token' };
  const desk = await (await fetch(`${server.url}/desk/`, { headers })).text();
  expect(desk).toContain('In conflict (1)');
  const standing = await (await fetch(`${server.url}/desk/api/v1/articles/quay`, { headers })).json();
  expect(standing).toMatchObject({ conflicts: [{ file: 'en.md', by: 'desk' }] });
  await server.stop();

  const { code, summary } = await runOnce({ workspace });
  expect([code, summary.rejected]).toEqual([1, 1]);
  expect((await command('status', 'quay')).stdout).toContain('"dragoman push --force quay"');
  expect((await command('pull')).code).toBe(1);
  expect(await command('push', '--data', workspace.data, '--force', 'quay')).toMatchObject({ code: 0 });
  expect((await runOnce({ workspace })).code).toBe(0);
  expect((await command('status', 'quay')).stdout).not.toContain('conflict');
});

test('what the desk changed is pulled into the folder, and is one truth from then on', async () => {
  const server = await start();
  await sendToDesk(server.url, CORRECTED);
  await expect.poll(() => readPage(server.url)).toContain('New text');
  expect(await command('pull')).toMatchObject({ code: 0, stdout: `${PLACE}\n` });
  expect(await readFile(join(workspace.content, PLACE), 'utf8')).toBe(CORRECTED);
  await workspace.write({ [PLACE]: CORRECTED.replace('New', 'Newer') });
  await expect.poll(() => readPage(server.url)).toContain('Newer text');
  expect(await server.stop()).toBe(0);
});
