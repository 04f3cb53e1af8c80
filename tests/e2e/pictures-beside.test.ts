import { readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createWorkspace, runOnce, startServer, type Workspace } from '../support/run-dragoman.ts';

const PICTURE = readFileSync('docs/images/front-fr.png');
const story = (body: string) =>
  `---\ntitle: The harbour\nimage: { url: harbour.png, alt: The harbour }\n---\n\n${body}\n`;
const FILES = {
  'articles/harbour/en.md': story('It opens.\n\n![The quay](images/quay.png)'),
  'articles/harbour/harbour.png': PICTURE,
  'articles/harbour/images/quay.png': PICTURE,
};

async function setUp(files: Record<string, string | Uint8Array>): Promise<Workspace> {
  const workspace = await createWorkspace({ 'site.json': '{"languages":["en"]}', ...files });
  onTestFinished(() => workspace.remove());
  return workspace;
}

const inbox = async ({ data }: Workspace) => (await readdir(join(data, 'inbox/harbour'))).sort();

test('pictures of the content folder come with their article and are none; again they change nothing', async () => {
  const workspace = await setUp(FILES);
  const first = await runOnce({ workspace });
  expect(first.summary).toMatchObject({ articles: 1, published: { en: 1 }, rejected: 0 });
  expect(first.code).toBe(0);
  expect(first.stderr).not.toContain('not beside');
  expect(await inbox(workspace)).toEqual(['en.md', 'harbour.png', 'quay.png']);
  const stateOf = () => readFile(join(workspace.data, 'articles/harbour.json'), 'utf8');
  const before = await stateOf();
  expect((await runOnce({ workspace })).summary).toEqual(first.summary);
  expect(await stateOf()).toBe(before);
});

test('what is missing is told and holds nothing up; a picture removed while nobody watches is gone, whatever becomes of texts', async () => {
  const workspace = await setUp(FILES);
  await runOnce({ workspace });
  await rm(join(workspace.content, 'articles/harbour/harbour.png'));
  const second = await runOnce({ workspace });
  expect(second.stderr).toContain('names harbour.png, which is not beside it');
  expect(second.summary).toMatchObject({ published: { en: 1 }, rejected: 0 });
  expect(await inbox(workspace)).toEqual(['en.md', 'quay.png']);
});

test('a picture is saved, replaced and removed while the folder is watched', async () => {
  const workspace = await setUp({ 'articles/harbour/en.md': story('It opens.') });
  const server = await startServer({ workspace });
  onTestFinished(async () => void (await server.stop()));
  const here = () => readFile(join(workspace.data, 'inbox/harbour/harbour.png')).catch(() => undefined);
  await workspace.write({ 'articles/harbour/harbour.png': PICTURE });
  await expect.poll(async () => (await here())?.length).toBe(PICTURE.length);
  const smaller = PICTURE.subarray(0, 5000);
  await workspace.write({ 'articles/harbour/harbour.png': smaller });
  await expect.poll(async () => (await here())?.length).toBe(5000);
  await rm(join(workspace.content, 'articles/harbour/harbour.png'));
  await expect.poll(here).toBeUndefined();
  await expect.poll(() => server.output()).toContain('articles/harbour/harbour.png was removed');
  await expect.poll(() => server.output()).toContain('names harbour.png, which is not beside it');
});

test('a picture of more than 20 MB is told and not read, and its text is published', async () => {
  const workspace = await setUp({ ...FILES, 'articles/harbour/harbour.png': new Uint8Array(20_000_001) });
  const { code, stderr, summary } = await runOnce({ workspace });
  expect(stderr).toContain('the picture has 20,000,001 bytes, and 20,000,000 are taken');
  expect([code, summary.published]).toEqual([1, { en: 1 }]);
  expect(await inbox(workspace)).toEqual(['en.md', 'quay.png']);
});
