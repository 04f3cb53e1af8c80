import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createWorkspace, startServer } from '../support/run-dragoman.ts';

const page = (text: string) => `---\ntitle: About us\n---\n\n${text}\n`;

test('a page of content/pages/ is shown at the start, when it is saved, and no more when it is removed', async () => {
  const workspace = await createWorkspace({ 'pages/about/en.md': page('One day.') });
  onTestFinished(() => workspace.remove());
  const server = await startServer({ workspace });
  onTestFinished(async () => void (await server.stop()));
  const get = async () => {
    const answer = await fetch(`${server.url}/en/pages/about`);
    return `${answer.status} ${await answer.text()}`;
  };
  expect(await get()).toMatch(/^200 .*One day\./s);
  await workspace.write({ 'pages/about/en.md': page('Two days.') });
  await expect.poll(get).toMatch(/^200 .*Two days\./s);
  await workspace.write({ 'pages/about/en.md': page('<script>alert(1)</script>') });
  await expect.poll(() => server.output()).toContain('pages/about/en.md: the text holds a <script> element');
  expect(await get()).toMatch(/^200 .*Two days\./s);
  await rm(join(workspace.content, 'pages'), { recursive: true });
  await expect.poll(get).toMatch(/^404 /);
});

test('a page that cannot be taken ends the start with its name', async () => {
  const workspace = await createWorkspace({ 'pages/about/en.md': 'Words without a title.\n' });
  onTestFinished(() => workspace.remove());
  await expect(startServer({ workspace })).rejects.toThrow('pages/about/en.md: the article has no title');
});
