import { cp } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { crawl } from '../support/crawl.ts';
import { createWorkspace, startServer } from '../support/run-dragoman.ts';

test('no link of the site that comes with this project is dead', async () => {
  const workspace = await createWorkspace();
  onTestFinished(() => workspace.remove());
  await cp('content', workspace.content, { recursive: true });
  const server = await startServer({ workspace });
  onTestFinished(async () => void (await server.stop()));
  const get = (path: string) => fetch(server.url + path, { redirect: 'manual' });
  const { statuses, dead } = await crawl(get, server.url, ['/', '/robots.txt', '/llms.txt', '/api/']);
  expect(dead).toEqual([]);
  expect(statuses.size).toBeGreaterThan(100);
});
