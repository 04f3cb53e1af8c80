import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createWorkspace,
  type RunningServer,
  runOnce,
  startServer,
  type Workspace,
} from '../support/run-dragoman.ts';

const PLACE = 'articles/gate/en.md';
const gate = (fields: string) => ({ [PLACE]: `---\ntitle: The gate\n${fields}---\n\nIt opens.\n` });
const EMBARGO = 'publishAt: 2100-01-01T00:00:00Z\n';

let workspace: Workspace;
let server: RunningServer;
beforeAll(async () => {
  workspace = await createWorkspace(gate(EMBARGO));
});
afterAll(() => workspace.remove());

test('a run says what waits until when, and counts it as nothing that readers find', async () => {
  for (let run = 0; run < 2; run += 1) {
    const { code, stderr, summary } = await runOnce({ workspace });
    expect(stderr).toContain('gate waits until 2100-01-01T00:00:00.000Z');
    expect(stderr).not.toMatch(/^published/m);
    expect([code, summary.articles, summary.published.en]).toEqual([0, 1, 0]);
  }
});

test('taking the line out ends the embargo while the folder is watched', async () => {
  server = await startServer({ workspace });
  const status = async () => (await fetch(`${server.url}/en/articles/gate`)).status;
  expect(await status()).toBe(404);
  await workspace.write(gate(''));
  await expect.poll(status).toBe(200);
  await workspace.write(gate(EMBARGO));
  await expect.poll(status).toBe(404);
  await server.stop();
});
