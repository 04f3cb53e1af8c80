import { cp, readFile, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkspace, runOnce, startServer, type Workspace } from '../support/run-dragoman.ts';

const FILES = Object.fromEntries(
  ['en', 'fr', 'ar'].map((language) => [
    `articles/two/${language}.md`,
    `---\ntitle: Title ${language}\n---\n\nText ${language} here.\n`,
  ]),
);

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace(FILES);
});
afterEach(() => workspace.remove());

const readSource = async () =>
  JSON.parse(await readFile(join(workspace.data, 'articles/two.json'), 'utf8')).sourceLanguage;

test.each([[['en', 'fr', 'ar']], [['ar', 'fr', 'en']], [['fr', 'ar', 'en']]])(
  'files written in the order %s have the original that the settings name, and it is told',
  async (order) => {
    for (const [place, language] of order.entries()) {
      await utimes(
        join(workspace.content, `articles/two/${language}.md`),
        1_700_000_000,
        1_700_000_000 + place,
      );
    }
    const { stderr } = await runOnce({ workspace });
    expect([await readSource(), stderr]).toEqual([
      'en',
      expect.stringContaining('two: en is taken for the original'),
    ]);
  },
);

test('a folder that is copied in while the content is watched has the same original', async () => {
  const aside = join(workspace.content, '../aside');
  await rename(join(workspace.content, 'articles'), aside);
  const server = await startServer({ workspace });
  await cp(aside, join(workspace.content, 'articles'), { recursive: true });
  await expect.poll(server.output).toContain('two: en is taken for the original, by defaultLanguage');
  expect(await server.stop()).toBe(0);
  expect(await readSource()).toBe('en');
});

test('what waits for a broken original is told', async () => {
  await rm(join(workspace.content, 'articles/two/ar.md'));
  await workspace.write({ 'articles/two/en.md': '---\ntitle: [\n---\n' });
  const { code, stderr } = await runOnce({ workspace });
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/articles\/two\/en\.md: .*; fr\.md waits for it/),
  ]);
});
