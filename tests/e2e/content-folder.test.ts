import { rename } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createWorkspace, startServer } from '../support/run-dragoman.ts';

const story = (text: string) => `---\ntitle: T\n---\n\n${text}\n`;

test('a content folder that is moved away while it is watched takes nothing away, and is watched when it is back', async () => {
  const workspace = await createWorkspace({
    'site.json': '{"removedFiles":"withdraw"}',
    'articles/one/en.md': story('One day.'),
    'articles/two/en.md': story('Two days.'),
  });
  onTestFinished(() => workspace.remove());
  const server = await startServer({ workspace });
  onTestFinished(async () => void (await server.stop()));
  const page = (id: string) => fetch(`${server.url}/en/articles/${id}`);

  await rename(workspace.content, `${workspace.content}-away`);
  await expect.poll(() => server.output()).toMatch(/articles\/one\/en\.md was removed; what it gave stays/);
  await expect.poll(() => server.output()).toContain('the folder is gone');
  expect([(await page('one')).status, (await page('two')).status]).toEqual([200, 200]);

  await rename(`${workspace.content}-away`, workspace.content);
  await workspace.write({ 'articles/two/en.md': story('Three days.') });
  await expect.poll(async () => (await page('two')).text()).toContain('Three days.');
  await workspace.write({ 'articles/two/en.md': story('Four days.') });
  await expect.poll(async () => (await page('two')).text()).toContain('Four days.');
});
