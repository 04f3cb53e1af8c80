import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createWorkspace,
  runCommand,
  runOnce,
  WITHOUT_LANGUAGE_CHECKS,
  type Workspace,
} from '../support/run-dragoman.ts';
import { startTranslateStandIn, type TranslateStandIn } from '../support/translate-stand-in.ts';

const story = (id: string) =>
  `---\ntitle: Story ${id}\ntags: [news]\ndate: 2026-01-0${id}\n---\n\nA paragraph of story ${id}.\n`;
const FILES = Object.fromEntries(['1', '2'].map((id) => [`articles/story-${id}/en.md`, story(id)]));

let workspace: Workspace;
let standIn: TranslateStandIn;
beforeAll(async () => {
  standIn = await startTranslateStandIn();
  workspace = await createWorkspace({ ...WITHOUT_LANGUAGE_CHECKS, ...FILES });
  await runOnce({ workspace, translate: standIn.url });
});
afterAll(() => Promise.all([standIn.close(), workspace.remove()]));

const readObject = (key: string) => readFile(join(workspace.data, key), 'utf8');
const rebuild = (...args: string[]) =>
  runCommand(['rebuild', ...args, '--json'], { workspace, translate: standIn.url });

test('a published object, a card and a version that are gone come back, and cost nothing', async () => {
  const published = await readObject('published/story-1.json');
  const cards = await readdir(join(workspace.data, 'newest/fr'));
  for (const gone of ['published/story-1.json', 'newest/fr', 'versions/story-1/ar'])
    await rm(join(workspace.data, gone), { recursive: true });
  const { code, stdout } = await rebuild('story-1');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ articles: 1, messages: 4, charactersSent: 0 });
  expect(await readObject('published/story-1.json')).toContain('A paragraph of story 1');
  expect(Object.keys(JSON.parse(published).versions)).toEqual(
    Object.keys(JSON.parse(await readObject('published/story-1.json')).versions),
  );
  expect((await rebuild('--all', '--from', 'publish')).code).toBe(0);
  expect(await readdir(join(workspace.data, 'newest/fr'))).toEqual(cards);
});

test('an archive is made in a language that was added once somebody asks for it, after saying what it costs', async () => {
  const path = join(workspace.content, 'site.json');
  const site = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...site, languages: ['ar', 'fr', 'en', 'es'] }));
  await runOnce({ workspace, translate: standIn.url });
  const asked = standIn.requests.length;
  const status = JSON.parse((await runCommand(['status', 'story-1', '--json'], { workspace })).stdout);
  expect(status.languages.es).toMatchObject({ status: 'absent', reason: expect.stringContaining('rebuild') });
  expect(status.status).toBe('published');
  const added = async () =>
    JSON.parse((await runCommand(['status', '--json'], { workspace })).stdout).added ?? [];
  expect(await added()).toEqual(['es']);
  expect((await runCommand(['status'], { workspace })).stdout).toContain('rebuild --all --language es');
  // Whatever else the archive is made again for.
  expect(JSON.parse((await rebuild('--all')).stdout)).toMatchObject({
    charactersToPay: 0,
    charactersSent: 0,
  });

  const estimate = JSON.parse((await rebuild('--all', '--language', 'es', '--estimate')).stdout);
  expect(estimate).toMatchObject({ articles: 2, charactersToPay: expect.any(Number) });
  expect(estimate.charactersToPay).toBeGreaterThan(20);
  expect(standIn.requests.length).toBe(asked);
  const done = JSON.parse((await rebuild('story-1', '--language', 'es')).stdout);
  expect(done).toMatchObject({ articles: 1, charactersSent: expect.any(Number) });
  expect(JSON.parse(await readObject('published/story-1.json')).versions).toHaveProperty('es');
  expect(JSON.parse(await readObject('published/story-2.json')).versions).not.toHaveProperty('es');
  expect(await added()).toEqual(['es']);
  expect((await rebuild('--all', '--language', 'es')).code).toBe(0);
  expect(await added()).toEqual([]);
});

test.each([
  [[], /ids of articles, or --all/],
  [['nobody'], /no article nobody/],
  [['story-1', '--all'], /not both/],
  [['--all', '--language', 'de'], /no language de: its languages are ar, fr, en/],
  [['--all', '--per-second', '0'], /above 0/],
])('rebuild %s says what is wrong', async (args, message) => {
  const { code, stderr } = await rebuild(...(args as string[]));
  expect([code, stderr]).toEqual([1, expect.stringMatching(message as RegExp)]);
});
